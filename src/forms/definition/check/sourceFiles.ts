/** Where the parts of an edition stand, so that a problem can be shown where its author finds it. */
export interface SourceFiles {
  readonly questionnaire: string;
  readonly legalArea: string;
  module(id: string): string;
  codeList(id: string): string;
  /** The bundle that holds, or should hold, a text. */
  texts(language: string, key: string): string;
}

/** The files of a questionnaire as they stand beside each other in `questionnaires/`. */
export function filesAround(file: string, line: string): SourceFiles {
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  const root = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
  const inFolder = (name: string) => (folder ? `${folder}/${name}` : name);
  const inRoot = (name: string) => (root ? `${root}/${name}` : name);
  return {
    questionnaire: file,
    legalArea: inFolder('legal-area.json'),
    module: (id) => inRoot(`modules/${id}.json`),
    codeList: (id) => inRoot(`code-lists/${id}.json`),
    texts: (language, key) => {
      const name = `texts/${language}.json`;
      if (key === 'title' || key.startsWith(`${line}/`)) return inFolder(name);
      return inRoot(key.includes('/') ? `modules/${name}` : `code-lists/${name}`);
    },
  };
}
