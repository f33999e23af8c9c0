package org.seedbed.cohort;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.ImportRun.Result;
import org.seedbed.exchange.Cell;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Row;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Wording;
import org.springframework.stereotype.Service;

/** Brings attendance in from a file: one row per person and session. */
@Service
public class AttendanceImport {
    private static final ImportColumn DATE = ImportColumn.of("session_date", "日期", "上课日期", "date");
    private static final ImportColumn START = ImportColumn.of("start", "开始时间", "上课时间");
    private static final ImportColumn STATUS = ImportColumn.of("status", "考勤", "出勤情况", "状态");
    private static final ImportColumn MINUTES = ImportColumn.of("minutes", "分钟", "分钟数");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：](\\d{2})(?::\\d{2})?");
    private static final Map<String, AttendanceStatus> WORDS = Map.ofEntries(
            entry("PRESENT", AttendanceStatus.PRESENT),
            entry("出勤", AttendanceStatus.PRESENT),
            entry("到课", AttendanceStatus.PRESENT),
            entry("LATE", AttendanceStatus.LATE),
            entry("迟到", AttendanceStatus.LATE),
            entry("LEFT_EARLY", AttendanceStatus.LEFT_EARLY),
            entry("早退", AttendanceStatus.LEFT_EARLY),
            entry("ABSENT", AttendanceStatus.ABSENT),
            entry("缺勤", AttendanceStatus.ABSENT),
            entry("缺席", AttendanceStatus.ABSENT),
            entry("EXCUSED", AttendanceStatus.EXCUSED),
            entry("请假", AttendanceStatus.EXCUSED),
            entry("NOT_RECORDED", AttendanceStatus.NOT_RECORDED),
            entry("未记录", AttendanceStatus.NOT_RECORDED));

    private final Cohorts cohorts;
    private final AttendanceSheets sheets;
    private final CohortPeople people;
    private final Wording wording;
    private final Clock clock;
    private final ZoneId zone;

    AttendanceImport(
            Cohorts cohorts, AttendanceSheets sheets, CohortPeople people, Wording wording, Clock clock, ZoneId zone) {
        this.cohorts = cohorts;
        this.sheets = sheets;
        this.people = people;
        this.wording = wording;
        this.clock = clock;
        this.zone = zone;
    }

    public ImportReport run(CohortId id, String fileName, byte[] file, boolean dryRun, Actor by) {
        var cohort = cohorts.requireEditable(id, by);
        cohort.requireOpen();
        var run = new ImportRun(
                fileName, file, DATE, START, ImportColumn.EXTERNAL_ID, ImportColumn.PHONE, STATUS, MINUTES);
        run.require(DATE);
        run.require(STATUS);
        run.requireIdentities();
        var entered = recognised(cohort, run);
        if (!dryRun) {
            Instant now = clock.instant();
            entered.forEach((session, marks) ->
                    sheets.change(id, session, sheet -> sheet.record(marks, sheet.edition(), by.account(), now)));
        }
        return run.report(dryRun, wording);
    }

    private Map<SessionId, List<NewMark>> recognised(Cohort cohort, ImportRun run) {
        var roster = people.index(cohort.id());
        var book = AttendanceBook.of(cohort, sheets.of(cohort.id()));
        var entered = new LinkedHashMap<SessionId, List<NewMark>>();
        var seen = new HashSet<String>();
        for (var row : run.rows()) {
            var person = roster.require(row, run);
            var session = session(cohort.timetable(), row, run);
            var status = run.read(STATUS.of(row).choice(WORDS).required());
            if (person == null || session == null || status == null) {
                continue;
            }
            var mark = new NewMark(person.id(), status, minutes(row, status, session, run));
            if (seen.add(session.id() + ":" + person.id())) {
                entered.computeIfAbsent(session.id(), none -> new ArrayList<>()).add(mark);
                run.became(row, result(book, session, mark));
            } else {
                run.report(DATE.of(row).problem(Problem.DUPLICATE_IN_FILE));
            }
        }
        return entered;
    }

    private static Result result(AttendanceBook book, Session session, NewMark mark) {
        var sheet = book.sheets().get(session.id());
        var current = sheet == null ? null : sheet.marks().get(mark.account().value());
        if (current == null) {
            return mark.status().isRecorded() ? Result.CREATED : Result.UNCHANGED;
        }
        return current.says(mark) ? Result.UNCHANGED : Result.UPDATED;
    }

    private @Nullable Session session(Timetable timetable, Row row, ImportRun run) {
        var date = run.read(DATE.of(row).date().required());
        var start = START.of(row).isEmpty() ? null : time(START.of(row), run);
        if (date == null || (start == null && !START.of(row).isEmpty())) {
            return null;
        }
        var found = timetable.sessions().stream()
                .filter(session -> session.date().equals(date) && !session.cancelled())
                .filter(session -> start == null || session.start().equals(start))
                .toList();
        if (found.size() != 1) {
            run.report(DATE.of(row).problem(found.isEmpty() ? "session-unknown" : "session-ambiguous"));
            return null;
        }
        if (date.isAfter(LocalDate.now(clock.withZone(zone)))) {
            run.report(DATE.of(row).problem("session-not-begun"));
            return null;
        }
        return found.get(0);
    }

    private static @Nullable LocalTime time(Cell cell, ImportRun run) {
        var written = TIME.matcher(cell.text());
        try {
            if (written.matches()) {
                return LocalTime.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
            }
        } catch (DateTimeException impossible) {
            // Reported below, like any other text that is no time of day.
        }
        run.report(cell.problem("bad-time"));
        return null;
    }

    private static @Nullable Integer minutes(Row row, AttendanceStatus status, Session session, ImportRun run) {
        var minutes = run.read(MINUTES.of(row).integer(0, session.minutes()));
        return minutes == null || !status.hasMinutes() ? null : minutes.intValue();
    }
}
