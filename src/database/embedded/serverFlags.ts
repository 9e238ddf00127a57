/**
 * Settings of the embedded server, each as `name=value`.
 *
 * @param scratch trades safety against crashes of the machine for speed
 */
export function serverFlags(port: number, scratch: boolean): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    // No values and no statements in the log: they may be personal data.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(scratch ? SCRATCH : []),
  ];
}

const SCRATCH = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  // Databases come and go all the time; each checkpoint would write them out.
  'max_wal_size=4GB',
  'checkpoint_timeout=1h',
];
