// Limits of time are measured as work done, not by the clock on the wall: the machine may be busy with something else.

/** Milliseconds of CPU that this thread has used; where Node cannot tell (before 22.19), those of its whole process. */
export function cpuMilliseconds(): number {
  // Both together are exact; which of them it was is told by a sample now and then.
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage).call(process)
  return (user + system) / 1000
}
