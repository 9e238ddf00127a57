/** One file of a draft: a folder of questionnaires that somebody sends instead of laying it on the server's disk. */
export interface DraftFile {
  /** As in `questionnaires/`, for example `professional-qualifications/texts/pl.json`. */
  readonly path: string;
  /** The text of the file. */
  readonly content: string;
}
