// A contract in one file for the tests of the rules on capacity: two teams at most, one SLA, a week of 45 hours.

export interface Staffing {
  /** FTE of `Desk`: 26.95 hours a week each. */
  readonly staff: string
  readonly goals: string
  readonly services: string
  /** More declarations. */
  readonly more?: string
  readonly assign?: string
}

/** The lines before the team, which stands alone on a line so that pictures can mark it. */
export const before = `   calendar Office { time zone "Europe/Berlin" open mon-fri 08:00-17:00 }
   segmentation Customers { attribute key: boolean segment Key when key segment Rest otherwise }`

/** A picture: what is found at the staff and at the assignment stands between the lines. */
export function picture(
  {
    staff,
    goals,
    services,
    more = '',
    assign = 'assign Key, Rest { others under Silver by Desk }',
  }: Staffing,
  marks: { readonly staff?: string; readonly assign?: string } = {},
): string {
  const line = (mark: string | undefined): string => (mark === undefined ? '' : `\n${mark}`)
  return `
${before}
   team Desk { hours Office staff ${staff} FTE week 38.5 h shrinkage 30 % }${line(marks.staff)}
   sla Silver { hours Office ${goals} each month }
   catalogue Back { ${services} }
   ${more}
   contract Sales2027 {
     in force 2027-01-01 to 2027-12-31
     offers Back
     serves Customers
     ${assign}${line(marks.assign)}
   }
`
}
