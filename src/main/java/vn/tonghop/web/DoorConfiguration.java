package vn.tonghop.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What is behind the door for machines: three addresses. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    private static final String ALIVE = "{\"status\":\"UP\"}";

    @Bean
    RouterFunction<ServerResponse> addresses(Readiness readiness, Scrape scrape) {
        return RouterFunctions.route()
                .GET("/livez", request -> json(HttpStatus.OK, ALIVE))
                .GET("/readyz", request -> {
                    Readiness.Answer answer = readiness.answer();
                    return json(answer.isUp() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE, HealthJson.of(answer));
                })
                .GET(
                        "/metrics",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.parseMediaType(Scrape.TYPE))
                                .body(scrape.text()))
                .build();
    }

    private static ServerResponse json(HttpStatus status, String body) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(body);
    }
}
