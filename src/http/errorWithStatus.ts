/** An error that is answered with this HTTP status. */
export function errorWithStatus(statusCode: number): Error & { statusCode: number } {
  return Object.assign(new Error(`HTTP ${statusCode}`), { statusCode });
}
