/** The name of the file with a project's settings; where it stands, a project begins. */
export const configName = 'zusage.json'

/** The ending of source files. */
export const sourceEnding = '.zusage'

/** What begins with a dot, and `node_modules`, belongs to no project. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}
