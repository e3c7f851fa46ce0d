package vn.tonghop.store;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.core.registry.UnitId;

/** The tables and views of one database, and the transactions over them. */
public final class Store {
    private final DataSource source;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager manager;
    private final TransactionTemplate transaction;

    /** Over connections of the application's role, in the transactions of that manager. */
    public Store(DataSource source, PlatformTransactionManager manager) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.manager = manager;
        this.transaction = new TransactionTemplate(manager);
    }

    /** Does work in one transaction, or in the one that is open already. */
    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Does work in one transaction and undoes it: what would come of it. */
    public <T> T undone(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            T result = work.get();
            status.setRollbackOnly();
            return result;
        }));
    }

    /** Does work that, if it fails, is undone alone: the transaction it is part of goes on. */
    public <T> T undoneAlone(Supplier<T> work) {
        TransactionTemplate nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return Objects.requireNonNull(nested.execute(status -> work.get()));
    }

    /** What Spring Batch commits its chunks with, so that its bookkeeping and our rows share their transactions. */
    public PlatformTransactionManager transactionManager() {
        return manager;
    }

    /** What Spring Batch keeps its tables through. */
    public DataSource dataSource() {
        return source;
    }

    /** The processes that work on this database. */
    public ProcessTable processes() {
        return new ProcessTable(jdbc, new JdbcTemplate(source));
    }

    /** Which process executes which run, and which run may read which sender's files. */
    public HoldTable holds() {
        return new HoldTable(jdbc, processes());
    }

    /** The partitions of runs at work, and who does them. */
    public PartitionRequestTable partitionRequests() {
        return new PartitionRequestTable(jdbc, holds(), processes());
    }

    /** The registry. */
    public RegistryTable registry() {
        return new RegistryTable(jdbc);
    }

    /** Reviews and their definitions. */
    public ReviewTable reviews() {
        return new ReviewTable(jdbc);
    }

    /** Submissions and their bytes. */
    public SubmissionTable submissions() {
        return new SubmissionTable(jdbc);
    }

    /** Interpretations of submissions. */
    public InterpretationTable interpretations() {
        return new InterpretationTable(jdbc);
    }

    /** Which file each process has in its hands. */
    public FileAtWorkTable filesAtWork() {
        return new FileAtWorkTable(jdbc);
    }

    /** Where the outcomes of lines go. */
    public OutcomeCopy outcomes(Map<UnitId, Integer> unitKeys) {
        return new OutcomeCopy(source, unitKeys);
    }

    /** Findings about files and lines. */
    public FindingTable findings() {
        return new FindingTable(jdbc);
    }

    /** Releases. */
    public ReleaseTable releases() {
        return new ReleaseTable(jdbc);
    }

    /** What was proposed for releases. */
    public ProposalTable proposals() {
        return new ProposalTable(jdbc);
    }

    /** What differs between two releases. */
    public ReleaseDiffView releaseDiff() {
        return new ReleaseDiffView(jdbc);
    }

    /** Which releases are final. */
    public FinalReleaseTable finals() {
        return new FinalReleaseTable(jdbc);
    }

    /** Runs. */
    public RunTable runs() {
        return new RunTable(jdbc);
    }

    /** Runs with why they ran and what came of them. */
    public RunHistoryView runHistory() {
        return new RunHistoryView(jdbc);
    }

    /** Which run each night of a schedule got. */
    public ScheduledRunTable scheduledRuns() {
        return new ScheduledRunTable(jdbc);
    }

    /** The schedules that are served. */
    public ScheduleTable schedules() {
        return new ScheduleTable(jdbc);
    }

    /** The scheduler's triggers. */
    public TriggerTable triggers() {
        return new TriggerTable(jdbc);
    }

    /** The little that tells whether a process can serve. */
    public ProbeView probe() {
        return new ProbeView(jdbc);
    }

    /** What is watched from outside, in numbers. */
    public OperationsView operations() {
        return new OperationsView(jdbc);
    }

    /** What people are to be told. */
    public OutboxTable outbox() {
        return new OutboxTable(jdbc);
    }

    /** The partitions of a review, and what reruns proved of them. */
    public PartitionTable partitions() {
        return new PartitionTable(jdbc);
    }

    /** Who did or tried what. */
    public AuditTable audit() {
        return new AuditTable(jdbc);
    }

    /** Who may use the console. */
    public AccountTable accounts() {
        return new AccountTable(jdbc);
    }

    /** What people decided on names. */
    public DecisionTable decisions() {
        return new DecisionTable(jdbc);
    }

    /** Which submissions decisions touch. */
    public DecisionReach decisionReach() {
        return new DecisionReach(jdbc);
    }

    /** Lines that are held now. */
    public HeldLineTable heldLines() {
        return new HeldLineTable(jdbc);
    }

    /** Lines that are held now, as a list to work through. */
    public HeldView heldView() {
        return new HeldView(jdbc);
    }

    /** Figures as readers see them. */
    public FigureView figures() {
        return new FigureView(jdbc);
    }

    /** The submissions and lines that figures rest on, a page at a time. */
    public FigureSourcesView figureSources() {
        return new FigureSourcesView(jdbc);
    }

    /** Who reported, and what was done. */
    public StatusView status() {
        return new StatusView(jdbc);
    }

    /** What submissions changed against those they superseded. */
    public ChangesView changes() {
        return new ChangesView(jdbc);
    }

    /** The proof of what is promised of the stored data. */
    public Invariants invariants() {
        return new Invariants(jdbc);
    }

    /** What the database says of itself. */
    public DatabaseFacts facts() {
        return new DatabaseFacts(jdbc);
    }
}
