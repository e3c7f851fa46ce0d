package vn.tonghop.core.red;

import java.time.LocalDate;
import java.time.ZoneId;

/** Core asks which day it is, by the overload that is easily missed. */
final class AsksTheDay {
    LocalDate today(ZoneId zone) {
        return LocalDate.now(zone);
    }
}
