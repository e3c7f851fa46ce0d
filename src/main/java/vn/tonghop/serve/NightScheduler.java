package vn.tonghop.serve;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.simpl.SimpleThreadPool;
import vn.tonghop.core.definition.Schedule;
import vn.tonghop.store.database.SchedulerConnections;

/** Quartz as a node of a cluster over our database, and the schedules it keeps there. */
final class NightScheduler {
    /** All nodes of one database have this name. */
    static final String NAME = "tonghop";

    private static final String GROUP = "nights";

    private final Scheduler quartz;

    private NightScheduler(Scheduler quartz) {
        this.quartz = quartz;
    }

    /** Quartz, not started yet. */
    static NightScheduler of(SchedulerConnections connections, ServeSettings settings, int threads, NightWork work)
            throws SchedulerException {
        Properties set = new Properties();
        set.setProperty("org.quartz.scheduler.instanceName", NAME);
        set.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        set.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        set.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        set.setProperty("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
        set.setProperty("org.quartz.threadPool.threadCount", Integer.toString(threads));
        set.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        set.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
        set.setProperty("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        set.setProperty("org.quartz.jobStore.dataSource", connections.name());
        set.setProperty("org.quartz.jobStore.tablePrefix", "quartz.QRTZ_");
        set.setProperty("org.quartz.jobStore.useProperties", "true");
        set.setProperty("org.quartz.jobStore.isClustered", "true");
        set.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        set.setProperty("org.quartz.jobStore.misfireThreshold", millis(settings.misfire()));
        set.setProperty("org.quartz.jobStore.clusterCheckinInterval", millis(settings.checkin()));
        Scheduler quartz = new StdSchedulerFactory(set).getScheduler();
        // Kept by name there, a second one in this process would be this one.
        SchedulerRepository.getInstance().remove(NAME);
        quartz.setJobFactory((fired, scheduler) -> new NightJob(work));
        return new NightScheduler(quartz);
    }

    private static String millis(java.time.Duration duration) {
        return Long.toString(duration.toMillis());
    }

    /** Brings what is kept in line with the schedules; a trigger whose times are the same is left as it is. */
    void replace(List<Schedule> schedules) throws SchedulerException {
        Set<String> wanted = schedules.stream().map(Schedule::id).collect(Collectors.toSet());
        for (JobKey job : quartz.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
            if (!wanted.contains(job.getName())) {
                quartz.deleteJob(job);
            }
        }
        for (Schedule schedule : schedules) {
            JobDetail job = JobBuilder.newJob(NightJob.class)
                    .withIdentity(schedule.id(), GROUP)
                    .usingJobData(NightJob.carrying(schedule))
                    .storeDurably()
                    .requestRecovery()
                    .build();
            quartz.addJob(job, true);
            keep(schedule);
        }
    }

    private void keep(Schedule schedule) throws SchedulerException {
        TriggerKey key = new TriggerKey(schedule.id(), GROUP);
        TimeZone zone = TimeZone.getTimeZone(schedule.zone());
        CronTrigger wanted = TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(schedule.id(), GROUP)
                .withSchedule(CronScheduleBuilder.cronSchedule(schedule.cron())
                        .inTimeZone(zone)
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
        Trigger kept = quartz.getTrigger(key);
        if (kept == null) {
            quartz.scheduleJob(wanted);
        } else if (!(kept instanceof CronTrigger cron)
                || !cron.getCronExpression().equals(schedule.cron())
                || !cron.getTimeZone().equals(zone)) {
            quartz.rescheduleJob(key, wanted);
        }
    }

    /** Fires from here on. */
    void start() throws SchedulerException {
        quartz.start();
    }

    boolean isStarted() throws SchedulerException {
        return quartz.isStarted() && !quartz.isInStandbyMode() && !quartz.isShutdown();
    }

    /** What this node is called among the nodes. */
    String instance() throws SchedulerException {
        return quartz.getSchedulerInstanceId();
    }

    /** Has a schedule's job done once more, beside its times. */
    void push(String schedule) throws SchedulerException {
        quartz.triggerJob(new JobKey(schedule, GROUP));
    }

    /** Fires nothing more. */
    void standBy() throws SchedulerException {
        quartz.standby();
    }

    /** Ends it when the nights at work are over. */
    void end() throws SchedulerException {
        quartz.shutdown(true);
    }
}
