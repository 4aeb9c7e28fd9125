import { nothingElse } from '../../../../language/src/compile/nothing-else.ts'
import { tellShare } from '../../../../language/src/wording/index.ts'
import type { Block, Section, Text } from '../tree.ts'
import {
  anchorOf,
  clauses,
  link,
  note,
  paragraphsOf,
  subsections,
  titleIn,
  titleOf,
  type View,
} from '../view.ts'

/** Who does the work: teams, pools of teams, and the sites where they are. */
export function teams(view: View): Section {
  const { contract, word } = view
  const number = view.sectionNumber('teams')
  const rows = rowsOf(view)
  const notes = contract.teams.flatMap(({ documentation, ...team }) =>
    paragraphsOf(documentation).map((line) => `${titleOf(team)}: ${line}`),
  )
  const columns = ['team', 'party', 'calendar', 'staff', 'week', 'shrinkage', 'skills'] as const
  const pools = poolsOf(view)
  const sites = sitesOf(view)
  const skills = skillsOf(view)
  const empty: Block[] = [{ kind: 'paragraph', text: [word('none')] }]
  return view.section(
    'teams',
    [],
    subsections(number, [
      {
        anchor: 'team-list',
        title: word('teamList'),
        blocks:
          rows.length === 0
            ? empty
            : [
                { kind: 'table', caption: word('teamsAre'), columns: columns.map((key) => word(key)), rows },
                ...note(notes.join('\n\n')),
              ],
      },
      {
        anchor: 'pools',
        title: word('pools'),
        blocks: pools.length === 0 ? empty : [clauses(`${number}.2`, pools)],
      },
      {
        anchor: 'sites',
        title: word('sites'),
        blocks: sites.length === 0 ? empty : [clauses(`${number}.3`, sites)],
      },
      {
        anchor: 'skills',
        title: word('skills'),
        blocks: skills.length === 0 ? empty : [clauses(`${number}.4`, skills)],
      },
    ]),
  )
}

/** A row for each team. */
function rowsOf(view: View) {
  const { contract, word, locale } = view
  return contract.teams.map((team) => {
    const { id, title, documentation, party, site, calendar: hours, staff, week, shrinkage, ...more } = team
    const { skills, seasonalStaff = [], ...rest } = more
    nothingElse(rest)
    return {
      head: [titleOf({ id, title })],
      cells: [
        [[view.actor(party)], ...(site === undefined ? [] : [[titleIn(contract.sites, site)]])],
        [calendarOf(hours, view)],
        [
          [word('fte', { amount: view.amount(staff, '').trim() })],
          ...seasonalStaff.map((one): Text => {
            const fte = word('fte', { amount: view.amount(one.staff, '').trim() })
            return [word('duringSeason', { what: fte, season: view.season(one.season) })]
          }),
        ],
        [[view.duration(week)]],
        [[tellShare(shrinkage, locale)]],
        [[view.skills(skills)]],
      ],
    }
  })
}

/** The pools, and whose people they share. */
function poolsOf(view: View) {
  const { contract, word } = view
  return contract.pools.map(({ id, title, documentation, teams, ...rest }) => {
    nothingElse(rest)
    const told = teams.map((team) => view.actor(team)).join(', ')
    return {
      anchor: anchorOf('pool', id),
      lines: [
        [word('poolOf', { pool: titleOf({ id, title }), teams: told })],
        ...paragraphsOf(documentation).map((line): Text => [line]),
      ],
    }
  })
}

/** The sites, and when they are open. */
function sitesOf(view: View) {
  const { contract } = view
  return contract.sites.map(({ id, title, documentation, calendar: hours, ...rest }) => {
    nothingElse(rest)
    return {
      anchor: anchorOf('site', id),
      lines: [
        [`${titleOf({ id, title })}: `, ...calendarOf(hours, view)],
        ...paragraphsOf(documentation).map((line): Text => [line]),
      ],
    }
  })
}

/** The skills by name. */
function skillsOf(view: View) {
  const { contract } = view
  return contract.skills.map(({ id, title, documentation, ...rest }) => {
    nothingElse(rest)
    return {
      anchor: anchorOf('skill', id),
      lines: [[titleOf({ id, title })], ...paragraphsOf(documentation).map((line): Text => [line])],
    }
  })
}

function calendarOf(id: string, { contract }: View): Text {
  return [link('calendar', id, titleIn(contract.calendars, id))]
}
