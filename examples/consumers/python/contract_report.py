#!/usr/bin/env python3
"""Reads a compiled contract (`zusage compile`) and reckons with it. The standard library of Python is all it needs.

    python3 contract_report.py CONTRACT.json                what each segment gets, under which SLA, by whom
    python3 contract_report.py CONTRACT.json --json         the same for other programs
    python3 contract_report.py CONTRACT.json --due OrderEntry KeyAccounts 2027-03-05T15:40

What it does not understand, it refuses to reckon. See README.md.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
SECONDS = {"second": 1, "minute": 60, "hour": 3600}
#: Weeks of a month, which is a twelfth of 365.2425 days.
WEEKS_OF_MONTH = 365.2425 / 12 / 7
#: So many days without any opening are taken for a calendar that is closed for good.
LONGEST_CLOSURE = 3700


class NotUnderstood(Exception):
    """Something in the contract, or in the question, that this program does not know."""


def by_id(things):
    return {thing["id"]: thing for thing in things}


# --- Who gets what -------------------------------------------------------------------------------------------------


def matrix(contract):
    """For each service what each segment gets: the id of the SLA, or None where it is not offered."""
    cells = defaultdict(dict)
    for row in contract["assignments"]:
        cells[row["service"]][row["segment"]] = row["sla"] if row["offered"] else None
    return dict(cells)


def shares_of_slas(contract):
    """The share of all rows of the matrix that each SLA governs; None stands for what is not offered."""
    counts = Counter(row["sla"] if row["offered"] else None for row in contract["assignments"])
    total = sum(counts.values())
    return {sla: count / total for sla, count in counts.items()}


# --- How much work that is -------------------------------------------------------------------------------------------


def per_week(rate, open_days):
    """A rate as requests in a week; a business day is one on which the SLA is open in an ordinary week."""
    per = rate["per"]
    unit = (per["clock"], per["unit"])
    weeks = {
        ("business", "day"): 1 / open_days if open_days else 0,
        ("calendar", "day"): 1 / 7,
        ("calendar", "week"): 1,
        ("calendar", "month"): WEEKS_OF_MONTH,
    }.get(unit)
    if weeks is None:
        raise NotUnderstood(f"a rate per {per['clock']} {per['unit']}")
    return rate["amount"] / (weeks * per["amount"]) if weeks else 0


def work_of_teams(contract):
    """Hours of work in an ordinary week for each team or pool: requests times effort, without waiting and idle time."""
    slas, calendars, services = (by_id(contract[kind]) for kind in ("slas", "calendars", "services"))
    hours = defaultdict(float)
    for service in services.values():
        rows = [row for row in contract["assignments"] if row["offered"] and row["service"] == service["id"]]
        said, unsaid = {}, []
        for row in rows:
            # What is said for several segments together counts once.
            if "volume" in row:
                said[json.dumps(row["volume"], sort_keys=True)] = row
            else:
                unsaid.append(row)
        left = 1 - sum(row["volume"]["share"] for row in said.values() if row["volume"]["kind"] == "share")
        shares = [(row, row["volume"].get("share")) for row in said.values()]
        shares += [(row, max(left, 0) / len(unsaid)) for row in unsaid]
        for row, share in shares:
            week = calendars[slas[row["sla"]]["calendar"]]["week"]
            open_days = sum(1 for day in week if day["hours"])
            if share is None:
                requests = per_week(row["volume"]["rate"], open_days)
            elif "volume" in service:
                requests = share * per_week(service["volume"], open_days)
            else:
                continue
            effort = service["effort"]
            hours[row.get("by", "")] += requests * effort["amount"] * SECONDS[effort["unit"]] / 3600
    return dict(hours)


def seasonal(contract):
    """Services with other volumes in seasons, which the work of an ordinary week leaves aside."""
    return sorted(service["id"] for service in contract["services"] if "seasonalVolumes" in service)


def hours_of_teams(contract):
    """Hours in a week for which each team is staffed, and each pool with all of its teams."""
    teams = {}
    for team in contract["teams"]:
        week = team["week"]
        hours = week["amount"] * SECONDS[week["unit"]] / 3600
        teams[team["id"]] = team["staff"] * hours * (1 - team["shrinkage"])
    pools = {pool["id"]: sum(teams[team] for team in pool["teams"]) for pool in contract["pools"]}
    return {**teams, **pools}


# --- Public holidays: the contract names regions, and whoever reckons has to know their days --------------------------


def easter(year):
    """Easter Sunday, by the anonymous Gregorian algorithm."""
    a, b, c = year % 19, year // 100, year % 100
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - b // 4 - g + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def repentance(year):
    """The Wednesday before 23 November."""
    return next(date(year, 11, day) for day in range(16, 23) if date(year, 11, day).weekday() == 2)


#: Days from Easter Sunday, (month, day), or a function of the year.
GERMANY = [(1, 1), -2, 1, (5, 1), 39, 50, (10, 3), (12, 25), (12, 26)]
REGIONS = {
    "DE": GERMANY,
    "DE-BW": [*GERMANY, (1, 6), 60, (11, 1)],
    "DE-HE": [*GERMANY, 60],
    "DE-SN": [*GERMANY, (10, 31), repentance],
    "AT": [(1, 1), (1, 6), 1, (5, 1), 39, 50, 60, (8, 15), (10, 26), (11, 1), (12, 8), (12, 25), (12, 26)],
}


def is_holiday(day, region):
    if region not in REGIONS:
        raise NotUnderstood(f"the holidays of {region}; add them to the table")
    for rule in REGIONS[region]:
        if isinstance(rule, int):
            found = easter(day.year) + timedelta(days=rule)
        elif isinstance(rule, tuple):
            found = date(day.year, *rule)
        else:
            found = rule(day.year)
        if found == day:
            return True
    return False


# --- Business time ---------------------------------------------------------------------------------------------------


class Clock:
    """Business time on one calendar. Moments are aware, in UTC."""

    def __init__(self, calendar):
        self.calendar = calendar
        self.zone = ZoneInfo(calendar["timeZone"])

    def moment(self, day, text):
        """A local time of a date; 24:00 is the beginning of the next one. Of a repeated time it is the first."""
        hours, minutes = map(int, text.split(":"))
        return self.at(datetime.combine(day, time()) + timedelta(hours=hours, minutes=minutes))

    def at(self, naive):
        aware = naive.replace(tzinfo=self.zone).astimezone(timezone.utc)
        if aware.astimezone(self.zone).replace(tzinfo=None) == naive:
            return aware
        # The clock skips this time: halve the hours in which it does.
        low, high = aware - timedelta(days=1), aware + timedelta(days=1)
        while high - low > timedelta(seconds=1):
            middle = low + timedelta(seconds=(high - low).total_seconds() // 2)
            if middle.astimezone(self.zone).replace(tzinfo=None) < naive:
                low = middle
            else:
                high = middle
        return high

    def read(self, text):
        try:
            found = datetime.fromisoformat(text.replace("Z", "+00:00"))
        except ValueError:
            raise NotUnderstood(f"{text} as a moment such as 2027-03-05T15:40") from None
        return self.at(found) if found.tzinfo is None else found.astimezone(timezone.utc)

    def show(self, moment):
        return moment.astimezone(self.zone).isoformat(timespec="seconds")

    def hours(self, day):
        for special in self.calendar["dates"]:
            if special["from"] <= day.isoformat() <= special["to"]:
                return special["hours"]
        if any(is_holiday(day, region) for region in self.calendar["holidays"]):
            return []
        name = WEEKDAYS[day.weekday()]
        week = self.calendar["week"]
        for season in self.calendar.get("seasons", []):
            if season["from"] <= day.isoformat() <= season["to"]:
                week = season["week"]
                break
        return next((one["hours"] for one in week if one["day"] == name), [])

    def openings(self, day):
        found = [(self.moment(day, one["from"]), self.moment(day, one["to"])) for one in self.hours(day)]
        return sorted((begin, end) for begin, end in found if begin < end)

    def days_from(self, day):
        for _ in range(LONGEST_CLOSURE):
            yield day
            day += timedelta(days=1)
        raise NotUnderstood(f"the calendar {self.calendar['id']}, which does not open again")

    def counted(self, received):
        """When a receipt counts, and on which date: at once while open, else at the next opening."""
        # A day earlier, for what is open over midnight.
        for day in self.days_from(received.astimezone(self.zone).date() - timedelta(days=1)):
            for begin, end in self.openings(day):
                if end > received:
                    return max(begin, received), day

    def open_day(self, day, n):
        """The nth open day after a date that is open."""
        for following in self.days_from(day):
            if self.openings(following):
                if n == 0:
                    return following
                n -= 1

    def last_closing(self, day):
        return max(end for _, end in self.openings(day))

    def after_open_time(self, received, left):
        start, first = self.counted(received)
        for day in self.days_from(first):
            for begin, end in self.openings(day):
                begin = max(begin, start)
                if begin >= end:
                    continue
                # What runs out exactly at a closing is due at that closing.
                if left <= end - begin:
                    return begin + left
                left -= end - begin

    def within(self, limit, received):
        clock, unit, amount = limit["clock"], limit["unit"], limit["amount"]
        if clock == "elapsed":
            return received + timedelta(seconds=round(amount * SECONDS[unit]))
        if clock == "business" and unit == "day":
            return self.last_closing(self.open_day(self.counted(received)[1], amount))
        if clock == "business":
            return self.after_open_time(received, timedelta(seconds=round(amount * SECONDS[unit])))
        if clock == "calendar":
            local = received.astimezone(self.zone).replace(tzinfo=None)
            if unit == "month":
                return self.at(months_later(local, amount))
            return self.at(local + timedelta(days=amount * (7 if unit == "week" else 1)))
        raise NotUnderstood(f"a duration by the clock {clock}")

    def is_too_late(self, target, received):
        """Whether the target holds only for what counts earlier in the day."""
        counted, day = self.counted(received)
        before = target.get("receivedBefore")
        return before is not None and counted >= self.moment(day, before)

    def by(self, target, received):
        """None where the target is not for what comes so late in the day; "late" where its time has passed."""
        if self.is_too_late(target, received):
            return None
        counted, day = self.counted(received)
        due = self.time_on(self.open_day(day, 0 if target["day"] == "same" else 1), target["time"])
        return "late" if due < counted else due

    def by_next(self, target, received):
        return self.time_on(self.open_day(self.counted(received)[1], 1), target["time"])

    def time_on(self, day, text):
        return self.last_closing(day) if text == "close" else self.moment(day, text)


def months_later(local, months):
    month = local.month - 1 + months
    year, month = local.year + month // 12, month % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return local.replace(year=year, month=month, day=min(local.day, last))


# --- What is promised --------------------------------------------------------------------------------------------------


DEADLINES = ("within", "by")


def stages(targets):
    """Deadlines with the same share are alternatives, those with different shares are stages; all else stands alone."""
    found = []
    for target in targets:
        share = target.get("share", 1)
        same = [one for one in found if one[0] == share and one[1][0]["kind"] in DEADLINES]
        if target["kind"] not in DEADLINES or not same:
            found.append((share, [target]))
        else:
            same[0][1].append(target)
    return found


def first_that_applies(clock, alternatives, received):
    late = None
    for target in alternatives:
        # A limit for a whole window, a share of cases that meet other deadlines, and expressly no promise.
        if target["kind"] in ("bound", "share", "best-effort"):
            return None
        if target["kind"] == "every":
            return clock.within(target["interval"], received)
        if target["kind"] == "within":
            if clock.is_too_late(target, received):
                continue
            return clock.within(target["limit"], received)
        if target["kind"] != "by":
            raise NotUnderstood(f"a target of the kind {target['kind']}")
        due = clock.by(target, received)
        if due == "late":
            late = late or target
        elif due is not None:
            return due
    return clock.by_next(late, received) if late else None


def later_start(contract, goal):
    """The events of which the first starts the clock of a goal, where something falls due and none is the receipt."""
    definition = by_id(contract["metrics"])[goal["metric"]]["definition"]
    if definition["kind"] != "time" or not any(one["kind"] in ("within", "by", "every") for one in goal["targets"]):
        return []
    starts = [definition["start"], *definition.get("startAlternatives", [])]
    return [] if {"received", "complete", "offered"} & set(starts) else starts


def due(contract, service, segment, received_text):
    """What a request is promised, and when each of it falls due."""
    rows = [row for row in contract["assignments"] if (row["service"], row["segment"]) == (service, segment)]
    if not rows:
        raise NotUnderstood(f"what {segment} gets of {service}")
    row = rows[0]
    if not row["offered"]:
        raise NotUnderstood(f"{service} for {segment}, which is not offered: {row['because']}")
    sla = by_id(contract["slas"])[row["sla"]]
    clock = Clock(by_id(contract["calendars"])[sla["calendar"]])
    channels = by_id(contract["services"])[service]["channels"]
    received = clock.read(received_text)
    goals = []
    for goal in sla["goals"]:
        if goal["channels"] and not set(goal["channels"]) & set(channels):
            continue
        later = later_start(contract, goal)
        parts = [(target.get("share", 1), [target]) for target in goal["targets"]] if later else stages(goal["targets"])
        for share, alternatives in parts:
            moment = None if later else first_that_applies(clock, alternatives, received)
            answer = {"metric": goal["metric"], "channels": goal["channels"], "share": share}
            # For which cases it holds is for the reader to say.
            answer |= {key: goal[key] for key in ("with", "when") if key in goal}
            answer |= {"startsWith": later} if later else {}
            goals.append(answer if moment is None else {**answer, "due": clock.show(moment)})
    return {
        "segment": segment,
        "service": service,
        "sla": sla["id"],
        **({"by": row["by"]} if "by" in row else {}),
        "received": clock.show(received),
        "counted": clock.show(clock.counted(received)[0]),
        "goals": goals,
        # While one of these reasons lasts, all clocks stop: what falls due does so that much later.
        **({"stops": sla["stops"]} if "stops" in sla else {}),
    }


# --- The command ---------------------------------------------------------------------------------------------------------


def report(contract):
    return {
        "contract": contract["contract"]["id"],
        "version": contract["contract"]["version"],
        "matrix": matrix(contract),
        "shares": {sla or "": share for sla, share in shares_of_slas(contract).items()},
        "work": work_of_teams(contract),
        "staffed": hours_of_teams(contract),
        "seasonal": seasonal(contract),
    }


def show(found):
    print(f"{found['contract']} {found['version']}\n")
    segments = sorted({segment for row in found["matrix"].values() for segment in row})
    widths = [max(map(len, ["service", *found["matrix"]]))]
    widths += [max(len(one), *(len(row.get(one) or "-") for row in found["matrix"].values())) for one in segments]
    print("  ".join(word.ljust(width) for word, width in zip(["service", *segments], widths)).rstrip())
    for service, row in sorted(found["matrix"].items()):
        words = [service, *(row.get(segment) or "-" for segment in segments)]
        print("  ".join(word.ljust(width) for word, width in zip(words, widths)).rstrip())
    print("\nshare of the matrix under each SLA")
    for sla, share in sorted(found["shares"].items(), key=lambda item: (-item[1], item[0])):
        print(f"  {share:6.1%}  {sla or '(not offered)'}")
    print("\nhours a week: work, and staffed for")
    for team, hours in sorted(found["work"].items()):
        staffed = found["staffed"].get(team)
        print(f"  {hours:7.1f}  {'' if staffed is None else format(staffed, '7.1f')}  {team or '(nobody named)'}")
    if found["seasonal"]:
        print(f"\nnot in it: other volumes in seasons, of {', '.join(found['seasonal'])}")


def main(argv):
    parser = argparse.ArgumentParser(description="Reckons with a compiled contract.")
    parser.add_argument("contract")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--due", nargs=3, metavar=("SERVICE", "SEGMENT", "RECEIVED"))
    options = parser.parse_args(argv)
    with open(options.contract, encoding="utf-8") as file:
        contract = json.load(file)
    if not contract["formatVersion"].startswith("1."):
        raise NotUnderstood(f"format {contract['formatVersion']}")
    if options.due is None:
        found = report(contract)
    else:
        found = due(contract, *options.due)
    if options.json or options.due:
        print(json.dumps(found, indent=2, ensure_ascii=False))
    else:
        show(found)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except NotUnderstood as problem:
        sys.exit(f"Not understood here: {problem}.")
