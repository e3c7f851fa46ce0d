package vn.tonghop.web.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person at Debian's Chromium: opens pages, clicks and types, and keeps pictures under {@code target/screenshots}.
 * Without the browser a test is skipped, but fails where {@code CI} is {@code true}; {@code .ci/browser} installs it.
 */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestConsole console;
    private final ChromeDriver driver;
    private int clicks;

    private Browser(TestConsole console, ChromeDriver driver) {
        this.console = console;
        this.driver = driver;
    }

    /** Before a console. */
    public static Browser at(TestConsole console) {
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no chromium and chromium-driver; .ci/browser installs them");
        }
        Assumptions.assumeTrue(there, "no chromium and chromium-driver; .ci/browser installs them");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--window-size=1280,900");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new Browser(console, new ChromeDriver(service, options));
    }

    /** Opens an address of the console. */
    public Browser open(String path) {
        driver.get(console.address() + path);
        return this;
    }

    /** Logs in, and stands on the overview; the clicks are counted from here. */
    public Browser login(String name) {
        open("/overview");
        type("username", name);
        type("password", TestConsole.PASSWORD);
        press("form.fields button");
        await(".columns, .narrow");
        clicks = 0;
        return this;
    }

    /** Clicks a link by its words. */
    public Browser click(String words) {
        return clicked(driver.findElement(By.partialLinkText(words)));
    }

    /** Clicks what a CSS selector finds first. */
    public Browser press(String selector) {
        return clicked(driver.findElement(By.cssSelector(selector)));
    }

    private Browser clicked(WebElement element) {
        boolean leads = (Boolean) Objects.requireNonNull(driver.executeScript("""
                const it = arguments[0];
                it.scrollIntoView({block: 'center'});
                window.stillHere = true;
                return !it.outerHTML.includes(' hx-') && (it.closest('a[href]') !== null || it.closest('form') !== null);
                """, element));
        element.click();
        clicks++;
        if (leads) {
            new WebDriverWait(driver, PATIENCE).until(page ->
                    (Boolean) driver.executeScript("return !window.stillHere && document.readyState === 'complete'"));
        }
        return this;
    }

    /** Types into the field of that name. */
    public Browser type(String field, String text) {
        WebElement element = driver.findElement(By.name(field));
        element.clear();
        element.sendKeys(text);
        return this;
    }

    /** Waits until there is what a CSS selector finds. */
    public Browser await(String selector) {
        new WebDriverWait(driver, PATIENCE)
                .until(page -> !page.findElements(By.cssSelector(selector)).isEmpty());
        return this;
    }

    /** How often was clicked since the login. */
    public int clicks() {
        return clicks;
    }

    /** The words of what a CSS selector finds first. */
    public String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** The words of the page. */
    public String text() {
        return text("body");
    }

    /** The address, without its beginning. */
    public String path() {
        return Objects.requireNonNull(driver.getCurrentUrl())
                .substring(console.address().length());
    }

    /** The browser itself, for what is not here. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Keeps a picture of the whole page; its width is that of the window. */
    public Browser picture(String name) throws IOException {
        Dimension before = driver.manage().window().getSize();
        long height = (Long) Objects.requireNonNull(
                driver.executeScript("return Math.max(600, document.documentElement.scrollHeight)"));
        driver.manage().window().setSize(new Dimension(before.getWidth(), (int) Math.min(height + 150, 8_000)));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        driver.manage().window().setSize(before);
        return this;
    }

    /** The window, in pixels. */
    public Browser size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    /** What axe-core finds wrong with the page, a line each; nothing for a page that everybody can use. */
    public List<String> barriers() throws IOException {
        driver.executeScript(Axe.SCRIPT);
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(
                    found => done(found.violations.flatMap(rule => rule.nodes.map(
                        node => rule.id + ': ' + node.html + ' (' + node.failureSummary + ')'))),
                    failed => done(['axe failed: ' + failed]));
                """);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    /** What the browser refused or failed to do, say by the page's own policy of contents. */
    public List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** How much the page and all it needs takes, uncompressed, in bytes. */
    public long weight() {
        Object bytes = driver.executeScript("""
                return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                    .reduce((sum, entry) => sum + (entry.decodedBodySize || 0), 0)
                """);
        return ((Number) Objects.requireNonNull(bytes)).longValue();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static final class Axe {
        static final String SCRIPT = read();

        private static String read() {
            try (InputStream script =
                    Browser.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
                return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
