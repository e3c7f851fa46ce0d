package vn.tonghop.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import vn.tonghop.core.definition.Schedule;

/**
 * What Quartz calls when a night is due. It carries the whole schedule, so that any node does it as the file said that
 * was read last.
 */
@DisallowConcurrentExecution
public final class NightJob implements Job {
    private final NightWork work;

    NightJob(NightWork work) {
        this.work = work;
    }

    /**
     * The night is the schedule's last time until the one Quartz gives: for a night that is caught up Quartz gives the
     * moment it noticed.
     */
    @Override
    public void execute(JobExecutionContext context) {
        Schedule schedule = schedule(context.getJobDetail());
        Optional<Instant> night = Cron.of(schedule.cron(), schedule.zone())
                .lastUntil(context.getScheduledFireTime().toInstant());
        if (night.isPresent()) {
            try {
                work.run(schedule, night.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static JobDataMap carrying(Schedule schedule) {
        JobDataMap carried = new JobDataMap();
        carried.put("cron", schedule.cron());
        carried.put("zone", schedule.zone().getId());
        carried.put("quiet", schedule.quiet().toString());
        carried.put("grace", schedule.grace().toString());
        if (schedule.review() != null) {
            carried.put("review", schedule.review());
        }
        if (schedule.inbox() != null) {
            carried.put("inbox", schedule.inbox());
        }
        return carried;
    }

    static Schedule schedule(JobDetail job) {
        JobDataMap carried = job.getJobDataMap();
        return new Schedule(
                job.getKey().getName(),
                carried.getString("cron"),
                ZoneId.of(carried.getString("zone")),
                carried.getString("review"),
                carried.getString("inbox"),
                Duration.parse(carried.getString("quiet")),
                Duration.parse(carried.getString("grace")));
    }
}
