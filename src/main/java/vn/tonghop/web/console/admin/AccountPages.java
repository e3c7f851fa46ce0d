package vn.tonghop.web.console.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.AccountTable.Account;
import vn.tonghop.web.console.account.AccountActs;
import vn.tonghop.web.console.account.CurrentRegistry;
import vn.tonghop.web.console.account.Names;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.account.Role;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NotThere;

/** Who may use the console, and what they may. */
@Controller
public final class AccountPages {
    private final ConsoleWork work;
    private final AccountActs acts;
    private final CurrentRegistry registry;

    /** Over those accounts. */
    public AccountPages(ConsoleWork work, AccountActs acts, CurrentRegistry registry) {
        this.work = work;
        this.acts = acts;
        this.registry = registry;
    }

    /** All accounts, and a form for another. */
    @Needs(Permission.MANAGE_ACCOUNTS)
    @GetMapping("/accounts")
    String all(Model model, Forms forms) {
        model.addAttribute(
                "accounts",
                work.reads().accounts().all().stream()
                        .map(account -> row(account, forms))
                        .toList());
        model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::word).toList());
        return "accounts";
    }

    /** One account, to be changed. */
    @Needs(Permission.MANAGE_ACCOUNTS)
    @GetMapping("/accounts/{id}")
    String one(@PathVariable long id, Model model, Forms forms) {
        model.addAttribute("account", row(account(id), forms));
        model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::word).toList());
        return "account";
    }

    /** Makes one, and shows the link for its person. */
    @Needs(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts")
    String add(
            SignedIn who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        Optional<List<UnitId>> limits = units(units);
        String wrong = !Names.isWellFormed(Names.of(name))
                ? "setup.wrong.name"
                : reason.isBlank() ? "accounts.wrong.reason" : limits.isEmpty() ? "accounts.wrong.units" : null;
        if (wrong == null) {
            Optional<String> link = acts.add(who, Names.of(name), role(role), limits.orElseThrow(), reason.strip());
            if (link.isPresent()) {
                return linked(then, Names.of(name), link.get());
            }
            wrong = "setup.wrong.taken";
        }
        then.addFlashAttribute("wrong", wrong);
        return "redirect:/accounts";
    }

    /** Changes what it may. */
    @Needs(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{id}")
    String change(
            SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "false") boolean disabled,
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        Account account = account(id);
        Optional<List<UnitId>> limits = units(units);
        String wrong = reason.isBlank() ? "accounts.wrong.reason" : limits.isEmpty() ? "accounts.wrong.units" : null;
        if (wrong == null) {
            wrong = acts.change(who, account, role(role), disabled, limits.orElseThrow(), reason.strip())
                    .orElse(null);
        }
        then.addFlashAttribute(wrong == null ? "told" : "wrong", wrong == null ? "accounts.changed" : wrong);
        return "redirect:/accounts/" + id;
    }

    /** A new link for its person. */
    @Needs(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/accounts/{id}/link")
    String link(
            SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        Account account = account(id);
        if (reason.isBlank()) {
            then.addFlashAttribute("wrong", "accounts.wrong.reason");
            return "redirect:/accounts/" + id;
        }
        return linked(then, account.name(), acts.link(who, account, reason.strip()));
    }

    private static String linked(RedirectAttributes then, String name, String link) {
        then.addFlashAttribute("linkFor", name);
        then.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/" + link)
                        .toUriString());
        return "redirect:/accounts";
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotThere("role"));
    }

    private Account account(long id) {
        return work.reads().accounts().of(id).orElseThrow(() -> new NotThere("account " + id));
    }

    /** Codes or ids of units, separated by blanks or commas; empty where one of them is no unit. */
    private Optional<List<UnitId>> units(String typed) {
        List<UnitId> units = new ArrayList<>();
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            List<UnitVersion> found =
                    registry.now().map(known -> resolve(known, word)).orElseGet(List::of);
            if (found.size() != 1) {
                return Optional.empty();
            }
            units.add(found.get(0).id());
        }
        return Optional.of(units);
    }

    /** On the registry date of the newest review. */
    private List<UnitVersion> resolve(Registry known, String word) {
        Optional<LocalDate> day = work.reads().reviews().ids().stream()
                .map(review -> work.reads().reviews().registryDate(review))
                .max(LocalDate::compareTo);
        return day.map(date -> known.resolve(word, date)).orElseGet(List::of);
    }

    private static Row row(Account account, Forms forms) {
        return new Row(
                account.id(),
                account.name(),
                account.role(),
                account.disabled() ? "disabled" : account.passwordHash().isPresent() ? "active" : "invited",
                account.units().stream().map(UnitId::value).sorted().collect(Collectors.joining(" ")),
                forms.time(account.createdAt()),
                account.createdBy(),
                account.passwordSetAt().map(forms::time).orElse(null));
    }

    /** An account as the page shows it. */
    record Row(
            long id,
            String name,
            String role,
            String state,
            String units,
            String createdAt,
            String createdBy,
            @Nullable String passwordAt) {}
}
