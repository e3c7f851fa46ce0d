package vn.tonghop.web.console.admin;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.store.AccountTable.Account;
import vn.tonghop.store.AccountTable.Link;
import vn.tonghop.web.console.account.AccountActs;
import vn.tonghop.web.console.account.Links;
import vn.tonghop.web.console.account.Names;
import vn.tonghop.web.console.account.Open;
import vn.tonghop.web.console.layout.ConsoleWork;

/** What people see who are not logged in: the login, and the page of a set-up link. */
@Controller
public final class LoginPages {
    private final ConsoleWork work;
    private final AccountActs acts;

    /** Over those accounts. */
    public LoginPages(ConsoleWork work, AccountActs acts) {
        this.work = work;
        this.acts = acts;
    }

    /** The login. */
    @Open
    @GetMapping("/login")
    String login(
            @RequestParam(required = false) Optional<String> failed,
            @RequestParam(required = false) Optional<String> ended,
            @RequestParam(required = false) Optional<String> out,
            @RequestParam(required = false) Optional<String> made,
            Model model) {
        if (failed.isPresent()) {
            model.addAttribute("wrong", "login.failed");
        } else if (ended.isPresent()) {
            model.addAttribute("told", "login.ended");
        } else if (out.isPresent()) {
            model.addAttribute("told", "login.out");
        } else if (made.isPresent()) {
            model.addAttribute("told", "login.made");
        }
        return "login";
    }

    /** What a set-up link opens. */
    @Open
    @GetMapping("/set-up/{token}")
    String setUp(@PathVariable String token, Model model) {
        return page(token, model);
    }

    /** The password that is chosen. */
    @Open
    @PostMapping("/set-up/{token}")
    String setUp(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model) {
        Optional<Link> link = new Links(work.reads()).find(token);
        if (link.isEmpty()) {
            return page(token, model);
        }
        String name = link.get().account().map(id -> account(id).name()).orElseGet(() -> Names.of(username));
        Optional<String> wrong = link.get().account().isEmpty() && !Names.isWellFormed(name)
                ? Optional.of("setup.wrong.name")
                : AccountActs.wrong(name, password, again);
        if (wrong.isEmpty()) {
            wrong = acts.setUp(token, name, password);
        }
        if (wrong.isEmpty()) {
            return "redirect:/login?made";
        }
        model.addAttribute("wrong", wrong.get());
        model.addAttribute("typed", name);
        return page(token, model);
    }

    private String page(String token, Model model) {
        Optional<Link> link = new Links(work.reads()).find(token);
        model.addAttribute("token", token);
        model.addAttribute("works", link.isPresent());
        model.addAttribute("shortest", AccountActs.SHORTEST);
        link.flatMap(Link::account)
                .ifPresent(id -> model.addAttribute("name", account(id).name()));
        return "set-up";
    }

    private Account account(long id) {
        return work.reads().accounts().of(id).orElseThrow();
    }
}
