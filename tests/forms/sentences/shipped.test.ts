import { describe, expect, it, test } from '@jest/globals';
import { LANGUAGES } from '../../../src/forms/texts/languages.ts';

import { RECOGNITION, tellShipped } from './shippedRules.ts';

/** The rules between answers of the shipped questionnaire, and conditions of each kind that it has. */
const SENTENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'request.holder relevantWhen':
      'at least one question other than these is asked: “Is the profession of … regulated in your territory?”, “Which activities does the profession of … cover in your territory?”, “Is the activity ‘…’ part of the profession of … in your territory?”, “Which title is needed to pursue the profession of … in your territory?”, “Is the title ‘…’ for the profession of … protected by your law?” or “For which profession did you recognise the qualification ‘…’ (third country: …)?”',
    'request.qualification.awardedOn requiredWhen':
      'the question “Is … the person to whom the diploma dated … was issued?” is asked',
    'request.professionalTitle relevantWhen':
      'at least one of these questions is asked: “Is ‘…’ the abbreviation of the title ‘…’ which the holder received for the profession of …?” or “Is the title ‘…’ for the profession of … protected by your law?”',
    'reply.thirdCountryRecognition.doctor.specialist relevantWhen':
      '“Level of recognition” is answered with “Specialised doctor”',
    'reply.qualificationObtained.title relevantWhen':
      'the choice in “Kind of qualification” includes “Evidence of formal qualifications” or “Attestation of competence”',
    'reply.experienceKind.percentage relevantWhen': '“Working time” is answered with “Part-time” or “Both”',
    'reply.unrestrictedPractice.until relevantWhen': '“Entitled without restriction” is answered with “No”',
    'reply.prohibition.until relevantWhen':
      '“Prohibition in force” is answered with “Yes” and “Kind of prohibition” is answered with something other than “Permanent prohibition”',
    'reply.professionalSanctions.sanctions.otherKind relevantWhen':
      '“Kind of sanction” is answered with “Other sanction”',
    'reply.documentAuthentic.doubt relevantWhen':
      '“Authentic, with your signature, stamp and serial number” is answered with “No”',
    'REC-001': '“Until” is not before “From”',
    'REC-002': '“In force until” is not before “In force from”',
    'REC-003': '“Awarded on” is after “Date of birth”',
    'REC-004':
      'if the question “Which training did … follow, where, and how long did it last?” is asked, then “Duration in years” is answered or “Duration in hours” is answered',
    'REC-005':
      'if “Prohibition in force” is answered with “Yes”, then “Entitled without restriction” is answered with “No”',
    'REC-006':
      'if the choice in “Doubtful element” includes “The document was never issued”, then “Is … the rightful holder of the attached document?” is answered with something other than “Yes”',
  },
  pl: {
    'request.holder relevantWhen':
      'zadano co najmniej jedno pytanie inne niż: „Czy zawód «…» jest na Państwa terytorium zawodem regulowanym?”, „Jakie rodzaje działalności obejmuje na Państwa terytorium zawód «…»?”, „Czy działalność «…» wchodzi na Państwa terytorium w zakres zawodu «…»?”, „Jaki tytuł jest wymagany, aby wykonywać na Państwa terytorium zawód «…»?”, „Czy tytuł «…» w zawodzie «…» jest chroniony przez Państwa prawo?” lub „W odniesieniu do jakiego zawodu uznali Państwo kwalifikacje «…» (państwo trzecie: …)?”',
    'request.qualification.awardedOn requiredWhen': 'zadano pytanie „Czy … to osoba, której wydano dyplom z dnia …?”',
    'request.professionalTitle relevantWhen':
      'zadano co najmniej jedno z tych pytań: „Czy «…» to skrót tytułu «…», który posiadacz kwalifikacji uzyskał w zawodzie «…»?” lub „Czy tytuł «…» w zawodzie «…» jest chroniony przez Państwa prawo?”',
    'reply.thirdCountryRecognition.doctor.specialist relevantWhen':
      'odpowiedź na „Poziom uznania” to „Lekarz specjalista”',
    'reply.qualificationObtained.title relevantWhen':
      'wybór w „Rodzaj kwalifikacji” obejmuje „Dokument potwierdzający posiadanie kwalifikacji” lub „Poświadczenie kompetencji”',
    'reply.experienceKind.percentage relevantWhen':
      'odpowiedź na „Wymiar czasu pracy” to „Niepełny wymiar” lub „Jedno i drugie”',
    'reply.unrestrictedPractice.until relevantWhen': 'odpowiedź na „Prawo wykonywania bez ograniczeń” to „Nie”',
    'reply.prohibition.until relevantWhen':
      'odpowiedź na „Zakaz obowiązuje” to „Tak” i odpowiedź na „Rodzaj zakazu” jest inna niż „Zakaz stały”',
    'reply.professionalSanctions.sanctions.otherKind relevantWhen': 'odpowiedź na „Rodzaj sankcji” to „Inna sankcja”',
    'reply.documentAuthentic.doubt relevantWhen':
      'odpowiedź na „Dokument autentyczny, z Państwa podpisem, pieczęcią i numerem seryjnym” to „Nie”',
    'REC-001': '„Do” przypada nie wcześniej niż „Od”',
    'REC-002': '„Obowiązuje do” przypada nie wcześniej niż „Obowiązuje od”',
    'REC-003': '„Data wydania” przypada później niż „Data urodzenia”',
    'REC-004':
      'jeżeli zadano pytanie „Jakie kształcenie odbyła następująca osoba: …, gdzie i jak długo ono trwało?”, to udzielono odpowiedzi na „Czas trwania w latach” lub udzielono odpowiedzi na „Czas trwania w godzinach”',
    'REC-005':
      'jeżeli odpowiedź na „Zakaz obowiązuje” to „Tak”, to odpowiedź na „Prawo wykonywania bez ograniczeń” to „Nie”',
    'REC-006':
      'jeżeli wybór w „Element budzący wątpliwości” obejmuje „Dokumentu nigdy nie wydano”, to odpowiedź na „Czy … jest prawowitym posiadaczem załączonego dokumentu?” jest inna niż „Tak”',
  },
  pt: {
    'request.holder relevantWhen':
      'é colocada pelo menos uma pergunta diferente destas: «A profissão “…” está regulamentada no vosso território?», «Que atividades abrange a profissão “…” no vosso território?», «A atividade “…” faz parte da profissão “…” no vosso território?», «Que título é necessário para exercer a profissão “…” no vosso território?», «O título “…” para a profissão “…” está protegido pela vossa legislação?» ou «Para que profissão reconheceram a qualificação “…” (país terceiro: …)?»',
    'request.qualification.awardedOn requiredWhen':
      'a pergunta «O diploma com data de … foi emitido a favor de …?» é colocada',
    'request.professionalTitle relevantWhen':
      'é colocada pelo menos uma destas perguntas: «A abreviatura “…” corresponde ao título “…” que o titular recebeu para a profissão “…”?» ou «O título “…” para a profissão “…” está protegido pela vossa legislação?»',
    'reply.thirdCountryRecognition.doctor.specialist relevantWhen':
      'a resposta a «Nível do reconhecimento» é «Médico especialista»',
    'reply.qualificationObtained.title relevantWhen':
      'a seleção em «Tipo de qualificação» inclui «Título de formação» ou «Declaração de competência»',
    'reply.experienceKind.percentage relevantWhen':
      'a resposta a «Regime de tempo de trabalho» é «Tempo parcial» ou «Ambas as situações»',
    'reply.unrestrictedPractice.until relevantWhen': 'a resposta a «Direito de exercício sem restrições» é «Não»',
    'reply.prohibition.until relevantWhen':
      'a resposta a «Proibição em vigor» é «Sim» e a resposta a «Tipo de proibição» é diferente de «Proibição permanente»',
    'reply.professionalSanctions.sanctions.otherKind relevantWhen': 'a resposta a «Tipo de sanção» é «Outra sanção»',
    'reply.documentAuthentic.doubt relevantWhen':
      'a resposta a «Autêntico, com assinatura, carimbo e número de série vossos» é «Não»',
    'REC-001': '«Até» não é anterior a «De»',
    'REC-002': '«Em vigor até» não é anterior a «Em vigor desde»',
    'REC-003': '«Data de emissão» é posterior a «Data de nascimento»',
    'REC-004':
      'se a pergunta «Que formação seguiu …, onde e durante quanto tempo?» é colocada, então «Duração em anos» tem resposta ou «Duração em horas» tem resposta',
    'REC-005':
      'se a resposta a «Proibição em vigor» é «Sim», então a resposta a «Direito de exercício sem restrições» é «Não»',
    'REC-006':
      'se a seleção em «Elemento duvidoso» inclui «O documento nunca foi emitido», então a resposta a «O documento anexo pertence legitimamente a …?» é diferente de «Sim»',
  },
  de: {
    'request.holder relevantWhen':
      'mindestens eine andere Frage als diese wird gestellt: „Ist der Beruf ‚…‘ in Ihrem Hoheitsgebiet reglementiert?“, „Welche Tätigkeiten umfasst der Beruf ‚…‘ in Ihrem Hoheitsgebiet?“, „Gehört die Tätigkeit ‚…‘ in Ihrem Hoheitsgebiet zum Beruf ‚…‘?“, „Welche Berufsbezeichnung ist erforderlich, um den Beruf ‚…‘ in Ihrem Hoheitsgebiet auszuüben?“, „Ist die Bezeichnung ‚…‘ für den Beruf ‚…‘ in Ihrem Recht geschützt?“ oder „Für welchen Beruf haben Sie die Qualifikation ‚…‘ (Drittland: …) anerkannt?“',
    'request.qualification.awardedOn requiredWhen':
      'die Frage „Ist … die Person, für die das Diplom mit Datum … ausgestellt wurde?“ wird gestellt',
    'request.professionalTitle relevantWhen':
      'mindestens eine dieser Fragen wird gestellt: „Ist ‚…‘ die Abkürzung der Bezeichnung ‚…‘, die der betreffenden Person für den Beruf ‚…‘ verliehen wurde?“ oder „Ist die Bezeichnung ‚…‘ für den Beruf ‚…‘ in Ihrem Recht geschützt?“',
    'reply.thirdCountryRecognition.doctor.specialist relevantWhen':
      '„Stufe der Anerkennung“ ist mit „Facharzt oder Fachärztin“ beantwortet',
    'reply.qualificationObtained.title relevantWhen':
      'die Auswahl bei „Art der Qualifikation“ enthält „Ausbildungsnachweis“ oder „Befähigungsnachweis“',
    'reply.experienceKind.percentage relevantWhen': '„Arbeitszeit“ ist mit „Teilzeit“ oder „Beides“ beantwortet',
    'reply.unrestrictedPractice.until relevantWhen': '„Berechtigt ohne Einschränkung“ ist mit „Nein“ beantwortet',
    'reply.prohibition.until relevantWhen':
      '„Untersagung in Kraft“ ist mit „Ja“ beantwortet und „Art der Untersagung“ ist anders beantwortet als mit „Dauerhafte Untersagung“',
    'reply.professionalSanctions.sanctions.otherKind relevantWhen':
      '„Art der Sanktion“ ist mit „Sonstige Sanktion“ beantwortet',
    'reply.documentAuthentic.doubt relevantWhen':
      '„Echt, mit Ihrer Unterschrift, Ihrem Stempel und Ihrer Seriennummer“ ist mit „Nein“ beantwortet',
    'REC-001': '„Bis“ ist nicht früher als „Von“',
    'REC-002': '„In Kraft bis“ ist nicht früher als „In Kraft ab“',
    'REC-003': '„Ausgestellt am“ ist später als „Geburtsdatum“',
    'REC-004':
      'wenn gilt: die Frage „Welche Ausbildung hat … absolviert, wo und von welcher Dauer?“ wird gestellt, dann muss gelten: „Dauer in Jahren“ ist beantwortet oder „Dauer in Stunden“ ist beantwortet',
    'REC-005':
      'wenn gilt: „Untersagung in Kraft“ ist mit „Ja“ beantwortet, dann muss gelten: „Berechtigt ohne Einschränkung“ ist mit „Nein“ beantwortet',
    'REC-006':
      'wenn gilt: die Auswahl bei „Zweifelhafter Bestandteil“ enthält „Das Dokument wurde nie ausgestellt“, dann muss gelten: „Gehört das beigefügte Dokument rechtmäßig …?“ ist anders beantwortet als mit „Ja“',
  },
  fr: {
    'request.holder relevantWhen':
      'au moins une question autre que celles-ci est posée : « La profession “…” est-elle réglementée sur votre territoire ? », « Quelles activités la profession “…” couvre-t-elle sur votre territoire ? », « L’activité “…” fait-elle partie de la profession “…” sur votre territoire ? », « Quel titre faut-il posséder pour exercer la profession “…” sur votre territoire ? », « Le titre “…”, pour la profession “…”, est-il protégé par votre droit ? » ou « Pour quelle profession avez-vous reconnu la qualification “…” (pays tiers : …) ? »',
    'request.qualification.awardedOn requiredWhen':
      'la question « Le diplôme daté du … a-t-il été délivré à la personne suivante : … ? » est posée',
    'request.professionalTitle relevantWhen':
      'au moins une de ces questions est posée : « L’abréviation “…” est-elle celle du titre “…” que le titulaire a reçu pour la profession “…” ? » ou « Le titre “…”, pour la profession “…”, est-il protégé par votre droit ? »',
    'reply.thirdCountryRecognition.doctor.specialist relevantWhen':
      'la réponse à « Niveau de la reconnaissance » est « Médecin spécialiste »',
    'reply.qualificationObtained.title relevantWhen':
      'le choix fait sous « Type de qualification » comprend « Titre de formation » ou « Attestation de compétence »',
    'reply.experienceKind.percentage relevantWhen':
      'la réponse à « Temps de travail » est « Temps partiel » ou « Les deux »',
    'reply.unrestrictedPractice.until relevantWhen': 'la réponse à « Droit d’exercer sans restriction » est « Non »',
    'reply.prohibition.until relevantWhen':
      'la réponse à « Interdiction en vigueur » est « Oui » et la réponse à « Type d’interdiction » est autre que « Interdiction permanente »',
    'reply.professionalSanctions.sanctions.otherKind relevantWhen':
      'la réponse à « Type de sanction » est « Autre sanction »',
    'reply.documentAuthentic.doubt relevantWhen':
      'la réponse à « Authentique, avec votre signature, votre cachet et votre numéro de série » est « Non »',
    'REC-001': '« Au » n’est pas avant « Du »',
    'REC-002': '« En vigueur jusqu’au » n’est pas avant « En vigueur à compter du »',
    'REC-003': '« Délivré le » est après « Date de naissance »',
    'REC-004':
      'si la question « Quelle formation la personne suivante a-t-elle suivie, où et pendant combien de temps : … ? » est posée, alors une réponse est donnée à « Durée en années » ou une réponse est donnée à « Durée en heures »',
    'REC-005':
      'si la réponse à « Interdiction en vigueur » est « Oui », alors la réponse à « Droit d’exercer sans restriction » est « Non »',
    'REC-006':
      'si le choix fait sous « Élément douteux » comprend « Le document n’a jamais été délivré », alors la réponse à « La personne suivante est-elle titulaire légitime du document joint : … ? » est autre que « Oui »',
  },
  el: {
    'request.holder relevantWhen':
      'τίθεται τουλάχιστον μία ερώτηση διαφορετική από αυτές: «Είναι το επάγγελμα “…” νομοθετικά κατοχυρωμένο στην επικράτειά σας;», «Ποιες δραστηριότητες περιλαμβάνει το επάγγελμα “…” στην επικράτειά σας;», «Αποτελεί η δραστηριότητα “…” μέρος του επαγγέλματος “…” στην επικράτειά σας;», «Ποιος τίτλος απαιτείται για την άσκηση του επαγγέλματος “…” στην επικράτειά σας;», «Προστατεύεται από το δίκαιό σας ο τίτλος “…” για το επάγγελμα “…”;» ή «Για ποιο επάγγελμα αναγνωρίσατε το προσόν “…” (τρίτη χώρα: …);»',
    'request.qualification.awardedOn requiredWhen':
      'τίθεται η ερώτηση «Χορηγήθηκε το δίπλωμα με ημερομηνία … στο ακόλουθο πρόσωπο: …;»',
    'request.professionalTitle relevantWhen':
      'τίθεται τουλάχιστον μία από αυτές τις ερωτήσεις: «Είναι η ένδειξη “…” συντομογραφία του τίτλου “…” που έλαβε ο κάτοχος για το επάγγελμα “…”;» ή «Προστατεύεται από το δίκαιό σας ο τίτλος “…” για το επάγγελμα “…”;»',
    'reply.thirdCountryRecognition.doctor.specialist relevantWhen':
      'η απάντηση στο «Επίπεδο αναγνώρισης» είναι «Ειδικευμένος ιατρός»',
    'reply.qualificationObtained.title relevantWhen':
      'η επιλογή στο «Είδος προσόντος» περιλαμβάνει «Τίτλος εκπαίδευσης» ή «Βεβαίωση επάρκειας»',
    'reply.experienceKind.percentage relevantWhen':
      'η απάντηση στο «Χρόνος απασχόλησης» είναι «Μερική απασχόληση» ή «Και τα δύο»',
    'reply.unrestrictedPractice.until relevantWhen': 'η απάντηση στο «Δικαίωμα άσκησης χωρίς περιορισμούς» είναι «Όχι»',
    'reply.prohibition.until relevantWhen':
      'η απάντηση στο «Ισχύει απαγόρευση» είναι «Ναι» και η απάντηση στο «Είδος απαγόρευσης» είναι διαφορετική από «Μόνιμη απαγόρευση»',
    'reply.professionalSanctions.sanctions.otherKind relevantWhen':
      'η απάντηση στο «Είδος κύρωσης» είναι «Άλλη κύρωση»',
    'reply.documentAuthentic.doubt relevantWhen':
      'η απάντηση στο «Γνήσιο, με δική σας υπογραφή, σφραγίδα και αύξοντα αριθμό» είναι «Όχι»',
    'REC-001': '«Έως» δεν είναι πριν από «Από»',
    'REC-002': '«Ισχύει έως» δεν είναι πριν από «Ισχύει από»',
    'REC-003': '«Ημερομηνία χορήγησης» είναι μετά από «Ημερομηνία γέννησης»',
    'REC-004':
      'αν τίθεται η ερώτηση «Ποια εκπαίδευση παρακολούθησε, πού και για πόσο διάστημα το ακόλουθο πρόσωπο: …;», τότε έχει δοθεί απάντηση στο «Διάρκεια σε έτη» ή έχει δοθεί απάντηση στο «Διάρκεια σε ώρες»',
    'REC-005':
      'αν η απάντηση στο «Ισχύει απαγόρευση» είναι «Ναι», τότε η απάντηση στο «Δικαίωμα άσκησης χωρίς περιορισμούς» είναι «Όχι»',
    'REC-006':
      'αν η επιλογή στο «Στοιχείο που αμφισβητείται» περιλαμβάνει «Το έγγραφο δεν εκδόθηκε ποτέ», τότε η απάντηση στο «Είναι νόμιμος κάτοχος του συνημμένου εγγράφου το ακόλουθο πρόσωπο: …;» είναι διαφορετική από «Ναι»',
  },
};

describe.each(Object.entries(SENTENCES))('%s', (language, sentences) => {
  const told = tellShipped(language);
  it.each(Object.entries(sentences))('tells %s', (rule, sentence) => {
    expect(told.get(rule)).toBe(sentence);
  });
});

test.each(LANGUAGES)('every rule can be told in %s', (language) => {
  const told = tellShipped(language);
  const { rules = [] } = RECOGNITION.source.questionnaire;
  expect(told.size).toBeGreaterThan(50 + rules.length);
  for (const sentence of told.values()) expect(sentence).not.toMatch(/[{}$]|rules\.|reply\.|request\.|\(\(/);
});
