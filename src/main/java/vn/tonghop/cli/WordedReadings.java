package vn.tonghop.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.measure.QuantityWording;
import vn.tonghop.core.measure.Reading;
import vn.tonghop.core.measure.Reading.Amount;

/** Prints readings in words: the text, a tab, the outcome, a tab, the amounts or the reason. */
final class WordedReadings implements ReadingLines {
    private final Messages messages;
    private final QuantityWording wording;

    WordedReadings(Messages messages) {
        this.messages = messages;
        this.wording = new QuantityWording(messages);
    }

    @Override
    public void write(Writer to, String text, Reading reading) throws IOException {
        to.write(text + "\t");
        if (reading instanceof Reading.Read read) {
            to.write(messages.text("read.read") + "\t" + amounts(read.amounts(), "read.and"));
        } else if (reading instanceof Reading.Ambiguous ambiguous) {
            String candidates = amounts(ambiguous.candidates(), "read.or");
            to.write(messages.text("read.ambiguous") + "\t" + messages.text("reading." + ambiguous.reason()) + ": "
                    + candidates);
        } else if (reading instanceof Reading.Unreadable unreadable) {
            to.write(messages.text("read.unreadable") + "\t" + messages.text("reading." + unreadable.reason()));
        }
    }

    private String amounts(List<Amount> amounts, String between) {
        StringBuilder words = new StringBuilder();
        for (Amount amount : amounts) {
            words.append(words.isEmpty() ? "" : messages.text(between))
                    .append(messages.text("dimension." + amount.dimension()))
                    .append(": ")
                    .append(wording.words(amount.quantity(), amount.dimension()));
        }
        return words.toString();
    }
}
