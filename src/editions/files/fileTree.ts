/** Folders and files that questionnaires are read from: those of a disk, or those that somebody sent. */
export interface FileTree {
  /** Whether there is a file or a folder at a path; never throws. */
  has(path: string): boolean;
  /** Names of what lies directly in a folder, sorted. @throws when the folder cannot be read */
  list(folder: string): readonly string[];
  /** Names of the folders directly in a folder, sorted. @throws when the folder cannot be read */
  folders(folder: string): readonly string[];
  /** Length of a file in bytes. @throws when it cannot be read */
  size(file: string): number;
  /** The text of a file. @throws TypeError when it is not UTF-8, another error when it cannot be read */
  read(file: string): string;
}
