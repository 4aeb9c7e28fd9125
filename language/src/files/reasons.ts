import type { Localized } from '../speech/index.ts'

/** By the system's own word for it, why something cannot be read or written: without the full stop of the sentence. */
const words: Readonly<Record<string, Localized>> = {
  EACCES: { en: 'access is not permitted', de: 'der Zugriff ist nicht erlaubt' },
  EPERM: { en: 'access is not permitted', de: 'der Zugriff ist nicht erlaubt' },
  EROFS: { en: 'the file system is read-only', de: 'das Dateisystem ist schreibgeschützt' },
  ENOENT: { en: 'it is not there', de: 'es ist nicht vorhanden' },
  EISDIR: { en: 'there is a folder of that name', de: 'dort steht ein Ordner dieses Namens' },
  ENOTDIR: {
    en: 'there is a file where a folder is needed',
    de: 'wo ein Ordner nötig ist, steht eine Datei',
  },
  EEXIST: { en: 'there is a file where a folder is needed', de: 'wo ein Ordner nötig ist, steht eine Datei' },
  EFBIG: { en: 'it has more than 32 MB', de: 'sie hat mehr als 32 MB' },
  EMFILE: { en: 'too many files are open', de: 'es sind zu viele Dateien geöffnet' },
  ENFILE: { en: 'too many files are open', de: 'es sind zu viele Dateien geöffnet' },
  ENOMEM: { en: 'there is not enough memory', de: 'der Arbeitsspeicher reicht nicht' },
  EBUSY: { en: 'another program is using it', de: 'ein anderes Programm verwendet sie gerade' },
  EIO: { en: 'the disk fails', de: 'der Datenträger hat einen Fehler' },
  EDQUOT: {
    en: 'the storage allotted to you is used up',
    de: 'der zugeteilte Speicherplatz ist aufgebraucht',
  },
  ENOSPC: { en: 'the disk is full', de: 'der Datenträger ist voll' },
  ENAMETOOLONG: { en: 'the name is too long', de: 'der Name ist zu lang' },
  ELOOP: { en: 'its links lead in a circle', de: 'die Verknüpfungen führen im Kreis' },
  EILSEQ: { en: 'its name is no UTF-8', de: 'ihr Name ist kein UTF-8' },
}

/** Why something cannot be read or written; what no user has met yet is told as the system has it. */
export function systemReason(code: string): Localized {
  return Object.hasOwn(words, code) ? words[code]! : { en: code, de: code }
}
