/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Provision on acquired rights */
export type AcquiredRightsArticle =
  /** Article 23 (general rules) */
  | 'ART_23'
  /** Article 27 (specialised doctors) */
  | 'ART_27'
  /** Article 30 (general practitioners) */
  | 'ART_30'
  /** Article 33 (nurses responsible for general care) */
  | 'ART_33'
  /** Article 33a (nurses trained in Romania) */
  | 'ART_33A'
  /** Article 37 (dental practitioners) */
  | 'ART_37'
  /** Article 39 (veterinary surgeons) */
  | 'ART_39'
  /** Article 43 (midwives) */
  | 'ART_43'
  /** Article 49 (architects) */
  | 'ART_49';

/** What can be done with an exchange. Ask `availableActions` what the viewer may do now. */
export type ActionCode =
  /** Accept request */
  | 'ACCEPT'
  /** End the exchange; the retention periods start. */
  | 'CLOSE'
  /** Discard draft */
  | 'DISCARD'
  /** Refuse request */
  | 'REFUSE'
  /** Send reply */
  | 'REPLY'
  /** Hand the request over to the other side. */
  | 'SEND'
  /** Take back what was sent. */
  | 'WITHDRAW';

/** One change to answers, by address. */
export type AnswerOperation =
  {   /** A new row, the last of its list. */
  addRow: RowOperation; clear?: never; moveRow?: never; removeRow?: never; set?: never; }
  |  { addRow?: never;   /** Address of an item, a group, a row or a list. */
  clear: string; moveRow?: never; removeRow?: never; set?: never; }
  |  { addRow?: never; clear?: never;   /** A row to another place in its list. */
  moveRow: MoveRow; removeRow?: never; set?: never; }
  |  { addRow?: never; clear?: never; moveRow?: never;   /** A row and all its answers. */
  removeRow: RowOperation; set?: never; }
  |  { addRow?: never; clear?: never; moveRow?: never; removeRow?: never;   /** Gives an answer in place of the one that is there. */
  set: SetAnswer; };

/** An answer: the one member that fits the item's type. */
export type AnswerValueInput =
  {   /** Yes or no; of a declaration, whether it is made. */
  boolean: boolean; codes?: never; file?: never; files?: never; integer?: never; money?: never; period?: never; rows?: never; text?: never; texts?: never; }
  |  { boolean?: never;   /** Codes of a multiple choice; one for a choice. */
  codes: Array<string>; file?: never; files?: never; integer?: never; money?: never; period?: never; rows?: never; text?: never; texts?: never; }
  |  { boolean?: never; codes?: never;   /** Id of an attachment of this exchange. */
  file: string; files?: never; integer?: never; money?: never; period?: never; rows?: never; text?: never; texts?: never; }
  |  { boolean?: never; codes?: never; file?: never;   /** Ids of attachments: of evidence beside an answer. */
  files: Array<string>; integer?: never; money?: never; period?: never; rows?: never; text?: never; texts?: never; }
  |  { boolean?: never; codes?: never; file?: never; files?: never;   /** A whole number, a year. */
  integer: number; money?: never; period?: never; rows?: never; text?: never; texts?: never; }
  |  { boolean?: never; codes?: never; file?: never; files?: never; integer?: never;   /** An amount of money. */
  money: MoneyInput; period?: never; rows?: never; text?: never; texts?: never; }
  |  { boolean?: never; codes?: never; file?: never; files?: never; integer?: never; money?: never;   /** Two days, or one. */
  period: PeriodInput; rows?: never; text?: never; texts?: never; }
  |  { boolean?: never; codes?: never; file?: never; files?: never; integer?: never; money?: never; period?: never;   /** Ids of the rows to which a reference points; one where it points to one. */
  rows: Array<string>; text?: never; texts?: never; }
  |  { boolean?: never; codes?: never; file?: never; files?: never; integer?: never; money?: never; period?: never; rows?: never;   /** Text, code of a choice or of a reason, key of an alternative, decimal, day (YYYY-MM-DD), month (YYYY-MM), time of day (HH:MM), moment (RFC 3339), length of time (ISO 8601). */
  text: string; texts?: never; }
  |  { boolean?: never; codes?: never; file?: never; files?: never; integer?: never; money?: never; period?: never; rows?: never; text?: never;   /** A text in several languages. */
  texts: Array<LocalizedTextInput>; };

/** Changes to answers. Each questionnaire adds its member; absent keeps, null clears. */
export type AnswersPatch =
  {   /** Answers of any questionnaire, by address. */
  generic: GenericAnswersPatch; recognitionV1?: never; }
  |  { generic?: never;   /** Answers of recognition.v1. */
  recognitionV1: RecognitionV1Patch; };

/** Whom to ask, on which questionnaire, and the first answers. */
export type CreateExchangeInput = {
  /** Its member picks the questionnaire. */
  answers: AnswersPatch;
  /** The authority that is asked. */
  recipient: string;
};

/** Level of recognition as a dental practitioner */
export type DentalLevel =
  /** Dental practitioner with basic training */
  | 'BASIC'
  /** Specialised dental practitioner */
  | 'SPECIALIST';

/** Dental specialty */
export type DentalSpecialty =
  /** Oral surgery */
  | 'ORAL_SURGERY'
  /** Orthodontics */
  | 'ORTHODONTICS';

/** Doubtful element */
export type DocumentDoubt =
  /** Content */
  | 'CONTENT'
  /** The document was never issued */
  | 'NEVER_ISSUED'
  /** Serial number */
  | 'NUMBER'
  /** Signature */
  | 'SIGNATURE'
  /** Stamp */
  | 'STAMP';

/** Kind of document */
export type DocumentKind =
  /** Certificate of conformity with the Directive */
  | 'CONFORMITY_CERTIFICATE'
  /** Diploma or other evidence of formal qualifications */
  | 'DIPLOMA'
  /** Attestation of legal establishment */
  | 'ESTABLISHMENT_ATTESTATION'
  /** Certificate of professional experience */
  | 'EXPERIENCE_CERTIFICATE'
  /** Certificate of good standing */
  | 'GOOD_STANDING_CERTIFICATE'
  /** Proof of identity or nationality */
  | 'IDENTITY_DOCUMENT'
  /** Insurance certificate */
  | 'INSURANCE_CERTIFICATE'
  /** Other document */
  | 'OTHER'
  /** Transcript of training */
  | 'TRANSCRIPT';

/** Employed or self-employed */
export type EmploymentStatus =
  /** Both */
  | 'BOTH'
  /** Employed */
  | 'EMPLOYED'
  /** Self-employed */
  | 'SELF_EMPLOYED';

/** Changes to the answers of any questionnaire, for clients that do not know its types. */
export type GenericAnswersPatch = {
  /** Paths of the questions asked; replaces the list. */
  asked?: Array<string> | null | undefined;
  /** With it, the id names the line. */
  major: number;
  /** Done in this order, all or none. */
  operations: Array<AnswerOperation>;
  /** For example recognition. */
  questionnaire: string;
};

/** What can be told of an answer besides its value. */
export type ItemState =
  /** There is a reason instead of an answer. */
  | 'ABSENT'
  /** There is an answer. */
  | 'ANSWERED'
  /** There was an answer; it was erased when its time was over. */
  | 'ERASED'
  /** The requesting side did not choose this question. */
  | 'NOT_ASKED'
  /** The edition that the exchange is pinned to does not ask for it. */
  | 'NOT_IN_EDITION'
  /** Its condition does not hold; whatever was answered reads as unanswered. */
  | 'NOT_RELEVANT'
  /** There is an answer that the viewer has no need to know. */
  | 'REDACTED'
  /** There is none yet. */
  | 'UNANSWERED'
  /** There is an answer that the other side keeps back; `withheld` says why. */
  | 'WITHHELD';

/** An answer in one of its languages. An empty text takes the language away. */
export type LocalizedTextInput = {
  /** The language of `text`. */
  language: string;
  /** What is said in it. */
  text: string;
};

/** Level of recognition as a doctor */
export type MedicalLevel =
  /** Doctor with basic medical training */
  | 'BASIC'
  /** General practitioner */
  | 'GENERAL_PRACTITIONER'
  /** Specialised doctor */
  | 'SPECIALIST';

/** An amount of money. */
export type MoneyInput = {
  /** Not negative, at most two decimals. */
  amount: string;
  /** ISO 4217. */
  currency: string;
};

/** Takes a row of a list to another place. */
export type MoveRow = {
  /** Address of the list. */
  path: string;
  /** Where it goes, from 0; past the end is the end. */
  position: number;
  /** Id of the row. */
  row: string;
};

/** Pending procedure */
export type PendingProcedure =
  /** No */
  | 'NO'
  /** Our law does not allow us to say */
  | 'NOT_ALLOWED_TO_SAY'
  /** Yes */
  | 'YES';

/** What an action needs is told by `availableActions`. */
export type PerformActionInput = {
  /** One of `availableActions`. */
  action: ActionCode;
  /** SEND: day by which the reply is wanted. ACCEPT: another day, when that one cannot be kept. */
  dueOn?: string | null | undefined;
  /** CLOSE: how much the other side did. */
  efforts?: RatingGrade | null | undefined;
  /** What is moved. */
  exchange: string;
  /** At most 2,000 characters. */
  reason?: string | null | undefined;
  /** The revision that the client has seen. */
  revision: number;
  /** CLOSE: whether the answer came in time. */
  timeliness?: RatingGrade | null | undefined;
};

/** From one day to another, both included. */
export type PeriodInput = {
  /** The first day. */
  from: string;
  /** The last day; left out or null: there is no end. */
  to?: string | null | undefined;
};

/** Answers of the module person.v1. */
export type PersonV1Patch = {
  /** Date of birth */
  birthDate?: string | null | undefined;
  /** Place of birth */
  birthPlace?: string | null | undefined;
  /** Family name */
  familyName?: string | null | undefined;
  /** Former name */
  formerName?: string | null | undefined;
  /** Given name */
  givenName?: string | null | undefined;
  /** Nationality */
  nationality?: string | null | undefined;
};

/** Profession */
export type Profession =
  /** accountant (auditor) */
  | 'ACCOUNTANT'
  /** architect */
  | 'ARCHITECT'
  /** civil engineer */
  | 'CIVIL_ENGINEER'
  /** dental practitioner */
  | 'DENTIST'
  /** dietitian */
  | 'DIETITIAN'
  /** doctor of medicine */
  | 'DOCTOR'
  /** driving instructor */
  | 'DRIVING_INSTRUCTOR'
  /** early childhood educator */
  | 'EARLY_CHILDHOOD_EDUCATOR'
  /** electrician */
  | 'ELECTRICIAN'
  /** nurse responsible for general care */
  | 'GENERAL_CARE_NURSE'
  /** midwife */
  | 'MIDWIFE'
  /** mountain guide */
  | 'MOUNTAIN_GUIDE'
  /** occupational therapist */
  | 'OCCUPATIONAL_THERAPIST'
  /** optician */
  | 'OPTICIAN'
  /** pharmacist */
  | 'PHARMACIST'
  /** physiotherapist */
  | 'PHYSIOTHERAPIST'
  /** primary-school teacher */
  | 'PRIMARY_TEACHER'
  /** psychologist */
  | 'PSYCHOLOGIST'
  /** radiographer */
  | 'RADIOGRAPHER'
  /** real estate agent */
  | 'REAL_ESTATE_AGENT'
  /** secondary-school teacher */
  | 'SECONDARY_TEACHER'
  /** ski instructor */
  | 'SKI_INSTRUCTOR'
  /** social worker */
  | 'SOCIAL_WORKER'
  /** speech and language therapist */
  | 'SPEECH_THERAPIST'
  /** tourist guide */
  | 'TOURIST_GUIDE'
  /** veterinary surgeon */
  | 'VETERINARIAN';

/** Access to a profession */
export type ProfessionAccess =
  /** A profession on the list */
  | 'LISTED'
  /** No profession */
  | 'NONE'
  /** Another profession */
  | 'OTHER';

/** Kind of prohibition */
export type ProhibitionKind =
  /** Prohibition limited to certain activities */
  | 'CERTAIN_ACTIVITIES'
  /** Interim measure until a decision is taken */
  | 'INTERIM'
  /** Permanent prohibition */
  | 'PERMANENT'
  /** Temporary prohibition */
  | 'TEMPORARY';

/** Kind of qualification */
export type QualificationKind =
  /** Attestation of competence */
  | 'ATTESTATION_OF_COMPETENCE'
  /** Evidence of formal qualifications */
  | 'EVIDENCE_OF_FORMAL_QUALIFICATIONS'
  /** None */
  | 'NONE'
  /** Professional experience */
  | 'PROFESSIONAL_EXPERIENCE';

/** Level of qualification (Article 11) */
export type QualificationLevel =
  /** Article 11(a): attestation of competence */
  | 'LEVEL_A'
  /** Article 11(b): certificate of secondary education */
  | 'LEVEL_B'
  /** Article 11(c): diploma of post-secondary education of at least one year */
  | 'LEVEL_C'
  /** Article 11(d): diploma of higher education of three to four years */
  | 'LEVEL_D'
  /** Article 11(e): diploma of higher education of at least four years */
  | 'LEVEL_E';

/** How the requesting side found an answer. */
export type RatingGrade =
  /** Bad. */
  | 'NEGATIVE'
  /** Neither good nor bad. */
  | 'NEUTRAL'
  /** Good. */
  | 'POSITIVE';

/** Profession recognised */
export type RecognisedProfession =
  /** Dental practitioner */
  | 'DENTIST'
  /** Doctor */
  | 'DOCTOR'
  /** Nurse responsible for general care */
  | 'GENERAL_CARE_NURSE'
  /** The qualification was not recognised */
  | 'NOT_RECOGNISED'
  /** Other profession */
  | 'OTHER';

/** Purpose of the recognition */
export type RecognitionPurpose =
  /** Establishment */
  | 'ESTABLISHMENT'
  /** Temporary and occasional provision of services */
  | 'TEMPORARY_SERVICES';

/** Recognition of professional qualifications (recognition.v1). */
export type RecognitionV1Patch = {
  /** The questions that are asked; replaces the list. */
  asked?: Array<RecognitionV1ReplyQuestion> | null | undefined;
  /** Reply */
  reply?: RecognitionV1ReplyPatch | null | undefined;
  /** Request */
  request?: RecognitionV1RequestPatch | null | undefined;
};

/** Do acquired rights apply to {request.holder.givenName} {request.holder.familyName}? */
export type RecognitionV1ReplyAcquiredRightsPatch = {
  /** Acquired rights apply */
  apply?: boolean | null | undefined;
  /** Provision on acquired rights */
  article?: AcquiredRightsArticle | null | undefined;
};

/** Is the evidence of formal qualifications “{request.qualification.title}” listed for your state in Annex V to Directive 2005/36/EC? */
export type RecognitionV1ReplyAnnexListingPatch = {
  /** Listed in Annex V */
  listed?: boolean | null | undefined;
  /** Point of Annex V */
  point?: string | null | undefined;
};

/** Is {request.holder.givenName} {request.holder.familyName} a member of the professional body “{request.professionalBody}”? */
export type RecognitionV1ReplyBodyMembershipPatch = {
  /** Member of the body */
  member?: boolean | null | undefined;
  /** Member since */
  since?: string | null | undefined;
};

/** Is the attached document authentic, and are its signature, stamp and serial number yours? */
export type RecognitionV1ReplyDocumentAuthenticPatch = {
  /** Doubtful element */
  doubt?: Array<DocumentDoubt> | null | undefined;
  /** Supporting document */
  evidence?: string | null | undefined;
  /** Authentic, with your signature, stamp and serial number */
  isAuthentic?: YesNoUnknown | null | undefined;
};

/** Who issued the attached document, and was that body competent to do so on the date of issue? */
export type RecognitionV1ReplyDocumentIssuerPatch = {
  /** Competent on the date of issue */
  competent?: boolean | null | undefined;
  /** Issuing body */
  issuer?: string | null | undefined;
};

/** To which profession does the attached evidence of formal qualifications give access in your territory? */
export type RecognitionV1ReplyEvidenceAccessPatch = {
  /** Access to a profession */
  access?: ProfessionAccess | null | undefined;
  /** Other profession */
  otherProfession?: string | null | undefined;
  /** Profession */
  profession?: Profession | null | undefined;
};

/** Was the professional experience gained in an employed or self-employed capacity, and full-time or part-time? */
export type RecognitionV1ReplyExperienceKindPatch = {
  /** Part-time share in per cent */
  percentage?: number | null | undefined;
  /** Employed or self-employed */
  status?: EmploymentStatus | null | undefined;
  /** Working time */
  workingTime?: WorkingTime | null | undefined;
};

/** Does the attached document prove professional experience gained in your territory? */
export type RecognitionV1ReplyExperienceProvenPatch = {
  /** From */
  from?: string | null | undefined;
  /** Professional experience proven */
  proven?: boolean | null | undefined;
  /** Until */
  until?: string | null | undefined;
};

/** Does the holder have professional liability insurance which is valid in our state? */
export type RecognitionV1ReplyInsurancePatch = {
  /** Insured in the requesting state */
  insured?: YesNoUnknown | null | undefined;
  /** Sum insured */
  sum?: MoneyInput | null | undefined;
  /** Valid until */
  validUntil?: string | null | undefined;
};

/** Does the holder meet your language or health requirements, and which certificate proves it? */
export type RecognitionV1ReplyLanguageHealthPatch = {
  /** Certificate */
  certificate?: string | null | undefined;
  /** Copy of the certificate */
  file?: string | null | undefined;
  /** Requirements met */
  met?: boolean | null | undefined;
};

/** Is {request.holder.givenName} {request.holder.familyName} legally established in your territory for the profession of {request.profession}? */
export type RecognitionV1ReplyLegallyEstablishedPatch = {
  /** Legally established */
  established?: boolean | null | undefined;
  /** Established since */
  since?: string | null | undefined;
};

/** Did the training meet the minimum requirements of this provision of Directive 2005/36/EC: {request.trainingArticle}? */
export type RecognitionV1ReplyMinimumTrainingPatch = {
  /** Minimum requirements met */
  met?: boolean | null | undefined;
  /** Requirements not met */
  shortfall?: Array<TrainingShortfall> | null | undefined;
};

/** Did the holder have a different name when the qualification “{request.qualification.title}” was issued? */
export type RecognitionV1ReplyNameChangedPatch = {
  /** Different name */
  different?: boolean | null | undefined;
  /** Name at the time of issue */
  nameAtIssue?: string | null | undefined;
};

/** Reply */
export type RecognitionV1ReplyPatch = {
  /** Do acquired rights apply to {request.holder.givenName} {request.holder.familyName}? */
  acquiredRights?: RecognitionV1ReplyAcquiredRightsPatch | null | undefined;
  /** Is the activity “{request.activity}” part of the profession of {request.profession} in your territory? */
  activityPartOfProfession?: boolean | null | undefined;
  /** Is the evidence of formal qualifications “{request.qualification.title}” listed for your state in Annex V to Directive 2005/36/EC? */
  annexListing?: RecognitionV1ReplyAnnexListingPatch | null | undefined;
  /** Is {request.holder.givenName} {request.holder.familyName} a member of the professional body “{request.professionalBody}”? */
  bodyMembership?: RecognitionV1ReplyBodyMembershipPatch | null | undefined;
  /** Please attach the list of courses for “{request.qualification.title}”, with hours, credits and the share of practical training. */
  courseList?: string | null | undefined;
  /** Is the attached document authentic, and are its signature, stamp and serial number yours? */
  documentAuthentic?: RecognitionV1ReplyDocumentAuthenticPatch | null | undefined;
  /** When was the attached document issued? */
  documentIssuedOn?: string | null | undefined;
  /** Who issued the attached document, and was that body competent to do so on the date of issue? */
  documentIssuer?: RecognitionV1ReplyDocumentIssuerPatch | null | undefined;
  /** To which profession does the attached evidence of formal qualifications give access in your territory? */
  evidenceAccess?: RecognitionV1ReplyEvidenceAccessPatch | null | undefined;
  /** Was the professional experience gained in an employed or self-employed capacity, and full-time or part-time? */
  experienceKind?: RecognitionV1ReplyExperienceKindPatch | null | undefined;
  /** Does the attached document prove professional experience gained in your territory? */
  experienceProven?: RecognitionV1ReplyExperienceProvenPatch | null | undefined;
  /** Does the holder have professional liability insurance which is valid in our state? */
  insurance?: RecognitionV1ReplyInsurancePatch | null | undefined;
  /** Does the holder meet your language or health requirements, and which certificate proves it? */
  languageHealth?: RecognitionV1ReplyLanguageHealthPatch | null | undefined;
  /** Is {request.holder.givenName} {request.holder.familyName} legally established in your territory for the profession of {request.profession}? */
  legallyEstablished?: RecognitionV1ReplyLegallyEstablishedPatch | null | undefined;
  /** Did the training meet the minimum requirements of this provision of Directive 2005/36/EC: {request.trainingArticle}? */
  minimumTraining?: RecognitionV1ReplyMinimumTrainingPatch | null | undefined;
  /** Did the holder have a different name when the qualification “{request.qualification.title}” was issued? */
  nameChanged?: RecognitionV1ReplyNameChangedPatch | null | undefined;
  /** Is {request.holder.givenName} {request.holder.familyName} a national of your state? */
  nationalOfState?: boolean | null | undefined;
  /** Is a procedure pending that may affect the right of {request.holder.givenName} {request.holder.familyName} to pursue the profession? */
  pendingProcedure?: PendingProcedure | null | undefined;
  /** Which profession may {request.holder.givenName} {request.holder.familyName} pursue in your territory? */
  permittedProfession?: RecognitionV1ReplyPermittedProfessionPatch | null | undefined;
  /** Is {request.holder.givenName} {request.holder.familyName} the person to whom the diploma dated {request.qualification.awardedOn} was issued? */
  personOnDiploma?: YesNoUnknown | null | undefined;
  /** Which activities does the profession of {request.profession} cover in your territory? */
  professionActivities?: string | null | undefined;
  /** Is the profession of {request.profession} regulated in your territory? */
  professionRegulated?: boolean | null | undefined;
  /** Have disciplinary or criminal sanctions of a professional nature been imposed on {request.holder.givenName} {request.holder.familyName}? */
  professionalSanctions?: RecognitionV1ReplyProfessionalSanctionsPatch | null | undefined;
  /** Is {request.holder.givenName} {request.holder.familyName} subject to any prohibition on pursuing the profession, even a temporary one? */
  prohibition?: RecognitionV1ReplyProhibitionPatch | null | undefined;
  /** Which level of Article 11 of Directive 2005/36/EC does the qualification “{request.qualification.title}” have? */
  qualificationLevel?: QualificationLevel | null | undefined;
  /** Which professional qualification did {request.holder.givenName} {request.holder.familyName} obtain in your territory? */
  qualificationObtained?: RecognitionV1ReplyQualificationObtainedPatch | null | undefined;
  /** Is {request.holder.givenName} {request.holder.familyName} the rightful holder of the attached document? */
  rightfulHolder?: YesNoUnknown | null | undefined;
  /** For which profession did you recognise the qualification “{request.thirdCountryQualification}” (third country: {request.thirdCountry})? */
  thirdCountryRecognition?: RecognitionV1ReplyThirdCountryRecognitionPatch | null | undefined;
  /** Did {request.holder.givenName} {request.holder.familyName} effectively and lawfully pursue the profession of {request.profession} for at least three consecutive years during the last five years? */
  threeYearsPractice?: YesNoUnknown | null | undefined;
  /** Is “{request.titleAbbreviation}” the abbreviation of the title “{request.professionalTitle}” which the holder received for the profession of {request.profession}? */
  titleAbbreviation?: boolean | null | undefined;
  /** Is the title “{request.professionalTitle}” for the profession of {request.profession} protected by your law? */
  titleProtected?: boolean | null | undefined;
  /** Which title is needed to pursue the profession of {request.profession} in your territory? */
  titleRequired?: string | null | undefined;
  /** Which training did {request.holder.givenName} {request.holder.familyName} follow, where, and how long did it last? */
  trainingFollowed?: RecognitionV1ReplyTrainingFollowedPatch | null | undefined;
  /** Is {request.holder.givenName} {request.holder.familyName} at present entitled to pursue the profession of {request.profession} without restriction? */
  unrestrictedPractice?: RecognitionV1ReplyUnrestrictedPracticePatch | null | undefined;
};

/** Which profession may {request.holder.givenName} {request.holder.familyName} pursue in your territory? */
export type RecognitionV1ReplyPermittedProfessionPatch = {
  /** Right to pursue a profession */
  access?: ProfessionAccess | null | undefined;
  /** Other profession */
  otherProfession?: string | null | undefined;
  /** Profession */
  profession?: Profession | null | undefined;
};

/** Have disciplinary or criminal sanctions of a professional nature been imposed on {request.holder.givenName} {request.holder.familyName}? */
export type RecognitionV1ReplyProfessionalSanctionsPatch = {
  /** Sanctions imposed */
  imposed?: boolean | null | undefined;
  /** Sanctions */
  sanctions?: Array<RecognitionV1ReplyProfessionalSanctionsSanctionsOperation> | null | undefined;
};

/** One change to the rows. */
export type RecognitionV1ReplyProfessionalSanctionsSanctionsOperation =
  {   /** A new row; the server makes its id. */
  add: RecognitionV1ReplyProfessionalSanctionsSanctionsPatch; addAs?: never; move?: never; remove?: never; update?: never; }
  |  { add?: never;   /** A new row with an id of your own, which references in the same patch can name. */
  addAs: RecognitionV1ReplyProfessionalSanctionsSanctionsRowPatch; move?: never; remove?: never; update?: never; }
  |  { add?: never; addAs?: never;   /** A row to another place. */
  move: RowMove; remove?: never; update?: never; }
  |  { add?: never; addAs?: never; move?: never;   /** The id of a row that goes, with all its answers. */
  remove: string; update?: never; }
  |  { add?: never; addAs?: never; move?: never; remove?: never;   /** A row that is there. */
  update: RecognitionV1ReplyProfessionalSanctionsSanctionsRowPatch; };

/** Sanctions */
export type RecognitionV1ReplyProfessionalSanctionsSanctionsPatch = {
  /** Authority or court */
  authority?: string | null | undefined;
  /** Decision is final */
  final?: boolean | null | undefined;
  /** Imposed on */
  imposedOn?: string | null | undefined;
  /** Kind of sanction */
  kind?: SanctionKind | null | undefined;
  /** Other kind of sanction */
  otherKind?: string | null | undefined;
};

/** A row, and what changes in it. */
export type RecognitionV1ReplyProfessionalSanctionsSanctionsRowPatch = {
  /** What changes in it. */
  patch: RecognitionV1ReplyProfessionalSanctionsSanctionsPatch;
  /** The id of the row: 1 to 40 letters, digits, - or _. */
  row: string;
};

/** Is {request.holder.givenName} {request.holder.familyName} subject to any prohibition on pursuing the profession, even a temporary one? */
export type RecognitionV1ReplyProhibitionPatch = {
  /** Decision is final */
  final?: boolean | null | undefined;
  /** In force from */
  from?: string | null | undefined;
  /** Prohibition in force */
  inForce?: boolean | null | undefined;
  /** Kind of prohibition */
  kind?: ProhibitionKind | null | undefined;
  /** In force until */
  until?: string | null | undefined;
};

/** Which professional qualification did {request.holder.givenName} {request.holder.familyName} obtain in your territory? */
export type RecognitionV1ReplyQualificationObtainedPatch = {
  /** Kind of qualification */
  kinds?: Array<QualificationKind> | null | undefined;
  /** Title of the qualification */
  title?: string | null | undefined;
};

/** A question that can be asked. */
export type RecognitionV1ReplyQuestion =
  /** Do acquired rights apply to {request.holder.givenName} {request.holder.familyName}? */
  | 'acquiredRights'
  /** Is the activity “{request.activity}” part of the profession of {request.profession} in your territory? */
  | 'activityPartOfProfession'
  /** Is the evidence of formal qualifications “{request.qualification.title}” listed for your state in Annex V to Directive 2005/36/EC? */
  | 'annexListing'
  /** Is {request.holder.givenName} {request.holder.familyName} a member of the professional body “{request.professionalBody}”? */
  | 'bodyMembership'
  /** Please attach the list of courses for “{request.qualification.title}”, with hours, credits and the share of practical training. */
  | 'courseList'
  /** Is the attached document authentic, and are its signature, stamp and serial number yours? */
  | 'documentAuthentic'
  /** When was the attached document issued? */
  | 'documentIssuedOn'
  /** Who issued the attached document, and was that body competent to do so on the date of issue? */
  | 'documentIssuer'
  /** To which profession does the attached evidence of formal qualifications give access in your territory? */
  | 'evidenceAccess'
  /** Was the professional experience gained in an employed or self-employed capacity, and full-time or part-time? */
  | 'experienceKind'
  /** Does the attached document prove professional experience gained in your territory? */
  | 'experienceProven'
  /** Does the holder have professional liability insurance which is valid in our state? */
  | 'insurance'
  /** Does the holder meet your language or health requirements, and which certificate proves it? */
  | 'languageHealth'
  /** Is {request.holder.givenName} {request.holder.familyName} legally established in your territory for the profession of {request.profession}? */
  | 'legallyEstablished'
  /** Did the training meet the minimum requirements of this provision of Directive 2005/36/EC: {request.trainingArticle}? */
  | 'minimumTraining'
  /** Did the holder have a different name when the qualification “{request.qualification.title}” was issued? */
  | 'nameChanged'
  /** Is {request.holder.givenName} {request.holder.familyName} a national of your state? */
  | 'nationalOfState'
  /** Is a procedure pending that may affect the right of {request.holder.givenName} {request.holder.familyName} to pursue the profession? */
  | 'pendingProcedure'
  /** Which profession may {request.holder.givenName} {request.holder.familyName} pursue in your territory? */
  | 'permittedProfession'
  /** Is {request.holder.givenName} {request.holder.familyName} the person to whom the diploma dated {request.qualification.awardedOn} was issued? */
  | 'personOnDiploma'
  /** Which activities does the profession of {request.profession} cover in your territory? */
  | 'professionActivities'
  /** Is the profession of {request.profession} regulated in your territory? */
  | 'professionRegulated'
  /** Have disciplinary or criminal sanctions of a professional nature been imposed on {request.holder.givenName} {request.holder.familyName}? */
  | 'professionalSanctions'
  /** Is {request.holder.givenName} {request.holder.familyName} subject to any prohibition on pursuing the profession, even a temporary one? */
  | 'prohibition'
  /** Which level of Article 11 of Directive 2005/36/EC does the qualification “{request.qualification.title}” have? */
  | 'qualificationLevel'
  /** Which professional qualification did {request.holder.givenName} {request.holder.familyName} obtain in your territory? */
  | 'qualificationObtained'
  /** Is {request.holder.givenName} {request.holder.familyName} the rightful holder of the attached document? */
  | 'rightfulHolder'
  /** For which profession did you recognise the qualification “{request.thirdCountryQualification}” (third country: {request.thirdCountry})? */
  | 'thirdCountryRecognition'
  /** Did {request.holder.givenName} {request.holder.familyName} effectively and lawfully pursue the profession of {request.profession} for at least three consecutive years during the last five years? */
  | 'threeYearsPractice'
  /** Is “{request.titleAbbreviation}” the abbreviation of the title “{request.professionalTitle}” which the holder received for the profession of {request.profession}? */
  | 'titleAbbreviation'
  /** Is the title “{request.professionalTitle}” for the profession of {request.profession} protected by your law? */
  | 'titleProtected'
  /** Which title is needed to pursue the profession of {request.profession} in your territory? */
  | 'titleRequired'
  /** Which training did {request.holder.givenName} {request.holder.familyName} follow, where, and how long did it last? */
  | 'trainingFollowed'
  /** Is {request.holder.givenName} {request.holder.familyName} at present entitled to pursue the profession of {request.profession} without restriction? */
  | 'unrestrictedPractice';

/** Recognition as a dental practitioner */
export type RecognitionV1ReplyThirdCountryRecognitionDentistPatch = {
  /** Level of recognition */
  level?: DentalLevel | null | undefined;
  /** Recognition as a specialised dental practitioner */
  specialist?: RecognitionV1ReplyThirdCountryRecognitionDentistSpecialistPatch | null | undefined;
};

/** Recognition as a specialised dental practitioner */
export type RecognitionV1ReplyThirdCountryRecognitionDentistSpecialistPatch = {
  /** Recognised automatically */
  automatic?: boolean | null | undefined;
  /** Specialty */
  specialty?: DentalSpecialty | null | undefined;
};

/** Recognition as a doctor */
export type RecognitionV1ReplyThirdCountryRecognitionDoctorPatch = {
  /** Level of recognition */
  level?: MedicalLevel | null | undefined;
  /** Recognition as a specialised doctor */
  specialist?: RecognitionV1ReplyThirdCountryRecognitionDoctorSpecialistPatch | null | undefined;
};

/** Recognition as a specialised doctor */
export type RecognitionV1ReplyThirdCountryRecognitionDoctorSpecialistPatch = {
  /** Recognised automatically */
  automatic?: boolean | null | undefined;
  /** Specialty */
  specialty?: string | null | undefined;
};

/** For which profession did you recognise the qualification “{request.thirdCountryQualification}” (third country: {request.thirdCountry})? */
export type RecognitionV1ReplyThirdCountryRecognitionPatch = {
  /** Recognition as a dental practitioner */
  dentist?: RecognitionV1ReplyThirdCountryRecognitionDentistPatch | null | undefined;
  /** Recognition as a doctor */
  doctor?: RecognitionV1ReplyThirdCountryRecognitionDoctorPatch | null | undefined;
  /** Other profession */
  otherProfession?: string | null | undefined;
  /** Profession for which it was recognised */
  profession?: RecognisedProfession | null | undefined;
};

/** Which training did {request.holder.givenName} {request.holder.familyName} follow, where, and how long did it last? */
export type RecognitionV1ReplyTrainingFollowedPatch = {
  /** Duration in hours */
  hours?: number | null | undefined;
  /** Institution and place */
  place?: string | null | undefined;
  /** Training followed */
  training?: string | null | undefined;
  /** Duration in years */
  years?: string | null | undefined;
};

/** Is {request.holder.givenName} {request.holder.familyName} at present entitled to pursue the profession of {request.profession} without restriction? */
export type RecognitionV1ReplyUnrestrictedPracticePatch = {
  /** Restriction */
  restriction?: string | null | undefined;
  /** Entitled without restriction */
  unrestricted?: boolean | null | undefined;
  /** Restricted until */
  until?: string | null | undefined;
};

/** One change to the rows. */
export type RecognitionV1RequestAttachedDocumentsOperation =
  {   /** A new row; the server makes its id. */
  add: RecognitionV1RequestAttachedDocumentsPatch; addAs?: never; move?: never; remove?: never; update?: never; }
  |  { add?: never;   /** A new row with an id of your own, which references in the same patch can name. */
  addAs: RecognitionV1RequestAttachedDocumentsRowPatch; move?: never; remove?: never; update?: never; }
  |  { add?: never; addAs?: never;   /** A row to another place. */
  move: RowMove; remove?: never; update?: never; }
  |  { add?: never; addAs?: never; move?: never;   /** The id of a row that goes, with all its answers. */
  remove: string; update?: never; }
  |  { add?: never; addAs?: never; move?: never; remove?: never;   /** A row that is there. */
  update: RecognitionV1RequestAttachedDocumentsRowPatch; };

/** Attached documents */
export type RecognitionV1RequestAttachedDocumentsPatch = {
  /** File */
  file?: string | null | undefined;
  /** Issued on */
  issuedOn?: string | null | undefined;
  /** Kind of document */
  kind?: DocumentKind | null | undefined;
  /** Title of the document */
  title?: string | null | undefined;
};

/** A row, and what changes in it. */
export type RecognitionV1RequestAttachedDocumentsRowPatch = {
  /** What changes in it. */
  patch: RecognitionV1RequestAttachedDocumentsPatch;
  /** The id of the row: 1 to 40 letters, digits, - or _. */
  row: string;
};

/** Request */
export type RecognitionV1RequestPatch = {
  /** Activity */
  activity?: string | null | undefined;
  /** Attached documents */
  attachedDocuments?: Array<RecognitionV1RequestAttachedDocumentsOperation> | null | undefined;
  /** Comment */
  comment?: string | null | undefined;
  /** Holder of the qualification */
  holder?: PersonV1Patch | null | undefined;
  /** Reasons for asking for sensitive data */
  justification?: string | null | undefined;
  /** Profession */
  profession?: Profession | null | undefined;
  /** Professional body */
  professionalBody?: string | null | undefined;
  /** Professional title */
  professionalTitle?: string | null | undefined;
  /** Purpose of the recognition */
  purpose?: RecognitionPurpose | null | undefined;
  /** Qualification */
  qualification?: RecognitionV1RequestQualificationPatch | null | undefined;
  /** Third country in which the qualification was obtained */
  thirdCountry?: string | null | undefined;
  /** Third-country qualification */
  thirdCountryQualification?: string | null | undefined;
  /** Abbreviation of the title */
  titleAbbreviation?: string | null | undefined;
  /** Provision on minimum training */
  trainingArticle?: TrainingArticle | null | undefined;
};

/** Qualification */
export type RecognitionV1RequestQualificationPatch = {
  /** Awarded by */
  awardedBy?: string | null | undefined;
  /** Awarded on */
  awardedOn?: string | null | undefined;
  /** Number of the document */
  number?: string | null | undefined;
  /** Title of the evidence of formal qualifications */
  title?: string | null | undefined;
};

/** Takes a row of a list to another place. */
export type RowMove = {
  /** Where it goes, from 0; past the end is the end. */
  position: number;
  /** Id of the row. */
  row: string;
};

/** Names a row of a list, to add or to remove it. */
export type RowOperation = {
  /** Address of the list. */
  path: string;
  /** Id of the row: of a new one, any 1 to 40 letters, digits, - or _. */
  row: string;
};

/** Kind of sanction */
export type SanctionKind =
  /** Conditions on the pursuit of the profession */
  | 'CONDITIONS'
  /** Professional prohibition ordered by a court */
  | 'COURT_PROHIBITION'
  /** Criminal fine */
  | 'CRIMINAL_FINE'
  /** Imprisonment */
  | 'CRIMINAL_IMPRISONMENT'
  /** Disciplinary fine */
  | 'FINE'
  /** Other sanction */
  | 'OTHER'
  /** Removal from the register */
  | 'REMOVAL'
  /** Suspension */
  | 'SUSPENSION'
  /** Warning or reprimand */
  | 'WARNING';

/** Changes to the answers of an exchange. */
export type SaveAnswersInput = {
  /** The revision that the client has seen. */
  baseRevision: number;
  /** Whose answers change. */
  exchange: string;
  /** What changes; the questionnaire must be that of the exchange. */
  patch: AnswersPatch;
};

/** Gives an answer, or says something beside it. */
export type SetAnswer = {
  /** Address of the answer, or of what is said beside it: `request.kind#other`. */
  path: string;
  /** In the member that `Item.valueMember` names; beside an answer in `text`, evidence in `files`. */
  value: AnswerValueInput;
};

/** How far a text is translated. */
export type TextState =
  /** Somebody answers for it. */
  | 'FINAL'
  /** A first draft that no translator has seen. */
  | 'MACHINE'
  /** Not translated yet. */
  | 'NEW'
  /** A translator has read it. */
  | 'REVIEWED';

/** Provision on minimum training */
export type TrainingArticle =
  /** Article 24 (basic medical training) */
  | 'ART_24'
  /** Article 25 (specialist medical training) */
  | 'ART_25'
  /** Article 28 (specific training in general medical practice) */
  | 'ART_28'
  /** Article 31 (training of nurses responsible for general care) */
  | 'ART_31'
  /** Article 34 (basic dental training) */
  | 'ART_34'
  /** Article 38 (training of veterinary surgeons) */
  | 'ART_38'
  /** Article 40 (training of midwives) */
  | 'ART_40'
  /** Article 44 (training of pharmacists) */
  | 'ART_44'
  /** Article 46 (training of architects) */
  | 'ART_46';

/** Requirement not met */
export type TrainingShortfall =
  /** Duration */
  | 'DURATION'
  /** Conditions for admission */
  | 'ENTRY_LEVEL'
  /** Practical training */
  | 'PRACTICE'
  /** Subjects */
  | 'SUBJECTS';

/** Working time */
export type WorkingTime =
  /** Both */
  | 'BOTH'
  /** Full-time */
  | 'FULL_TIME'
  /** Part-time */
  | 'PART_TIME';

/** Answer */
export type YesNoUnknown =
  /** Cannot tell */
  | 'CANNOT_TELL'
  /** No */
  | 'NO'
  /** Yes */
  | 'YES';

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { viewer: { name: string, authority: { officialName: string, country: { name: string } } } | null };

export type FindAuthorityQueryVariables = Exact<{
  search: string;
  country: string;
  keyword: string;
}>;


export type FindAuthorityQuery = { authorities: { totalCount: number, edges: Array<{ node: { id: string, officialName: string, informalTitle: string, languages: Array<string> } }> } };

export type CreateRequestMutationVariables = Exact<{
  input: CreateExchangeInput;
}>;


export type CreateRequestMutation = { createExchange:
    | { __typename: 'CreateExchangePayload', exchange: { id: string, number: string, revision: number, state: { code: string, label: string } } }
    | { __typename: 'InvalidAnswersError', code: string, message: string, issues: Array<{ path: string, code: string }> }
    | { __typename: 'InvalidRecipientError', code: string, message: string }
    | { __typename: 'UnknownQuestionnaireError', code: string, message: string }
   };

export type SaveMutationVariables = Exact<{
  input: SaveAnswersInput;
}>;


export type SaveMutation = { saveAnswers:
    | { __typename: 'ConflictError', code: string, message: string }
    | { __typename: 'InvalidAnswersError', code: string, message: string, issues: Array<{ path: string, code: string }> }
    | { __typename: 'SaveAnswersPayload', exchange: { id: string, revision: number } }
    | { __typename: 'UnknownQuestionnaireError', code: string, message: string }
   };

export type ActMutationVariables = Exact<{
  input: PerformActionInput;
}>;


export type ActMutation = { performAction:
    | { __typename: 'ActionNotAvailableError', code: string, message: string }
    | { __typename: 'ConflictError', code: string, message: string }
    | { __typename: 'InvalidAnswersError', code: string, message: string, issues: Array<{ path: string, code: string }> }
    | { __typename: 'InvalidInputError', code: string, message: string }
    | { __typename: 'PerformActionPayload', exchange: { id: string, revision: number, dueOn: string | null, state: { code: string, label: string }, availableActions: Array<{ code: ActionCode, label: string }> } }
   };

export type InboxQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxQuery = { viewer: { notifications: { edges: Array<{ node: { action: string, exchangeId: string } }> } } | null, exchanges: { edges: Array<{ node: { id: string, number: string, revision: number, dueOn: string | null, state: { code: string, label: string }, parties: Array<{ part: string, authority: { officialName: string, informalTitle: string, country: { name: string } } }> } }> } };

export type ReadRequestQueryVariables = Exact<{
  id: string;
  language: string;
}>;


export type ReadRequestQuery = { exchange: { number: string, answers: { asked: Array<RecognitionV1ReplyQuestion>, request: { profession: Profession | null, holder: { familyName: string | null, givenName: string | null, birthDate: string | null } | null, qualification: { title: string | null, awardedOn: string | null } | null, attachedDocuments: Array<{ title: string | null, kind: DocumentKind | null, file: { id: string, name: string | null, mediaType: string, byteSize: number, url: string } | null }> } | null } | null, form: { title: { text: string, language: string } | null, items: Array<{ path: string, ref: string | null, depth: number, state: ItemState, type: string, label: { text: string, language: string, state: TextState }, options: Array<{ code: string, label: string }> | null }> } | null } | null };

export type ReadReplyQueryVariables = Exact<{
  id: string;
  language: string;
}>;


export type ReadReplyQuery = { exchange: { revision: number, answers: { reply: { documentIssuedOn: string | null, rightfulHolder: YesNoUnknown | null, documentAuthentic: { isAuthentic: YesNoUnknown | null, doubt: Array<DocumentDoubt> | null } | null } | null } | null, form: { items: Array<{ path: string, depth: number, state: ItemState, display: string | null, label: { text: string, language: string } }> } | null, events: { edges: Array<{ node: { sequence: number, action: string, label: string, part: string } }> } } | null };

export type PryQueryVariables = Exact<{
  id: string;
  number: string;
}>;


export type PryQuery = { exchanges: { totalCount: number, edges: Array<{ node: { number: string } }> }, node:
    | { id: string }
    | { id: string }
   | null, nodes: Array<
    | { id: string }
    | { id: string }
   | null> };

export type PryOneQueryVariables = Exact<{
  id: string;
}>;


export type PryOneQuery = { exchange: { number: string, state: { code: string }, answers: { __typename: 'RecognitionV1' } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const WhoAmIDocument = new TypedDocumentString(`
    query WhoAmI {
  viewer {
    name
    authority {
      officialName
      country {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoAmIQuery, WhoAmIQueryVariables>;
export const FindAuthorityDocument = new TypedDocumentString(`
    query FindAuthority($search: String!, $country: String!, $keyword: String!) {
  authorities(
    search: $search
    filter: {country: $country, keyword: $keyword}
    first: 5
  ) {
    totalCount
    edges {
      node {
        id
        officialName
        informalTitle
        languages
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindAuthorityQuery, FindAuthorityQueryVariables>;
export const CreateRequestDocument = new TypedDocumentString(`
    mutation CreateRequest($input: CreateExchangeInput!) {
  createExchange(input: $input) {
    __typename
    ... on UserError {
      code
      message
    }
    ... on InvalidAnswersError {
      issues {
        path
        code
      }
    }
    ... on CreateExchangePayload {
      exchange {
        id
        number
        revision
        state {
          code
          label
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateRequestMutation, CreateRequestMutationVariables>;
export const SaveDocument = new TypedDocumentString(`
    mutation Save($input: SaveAnswersInput!) {
  saveAnswers(input: $input) {
    __typename
    ... on UserError {
      code
      message
    }
    ... on InvalidAnswersError {
      issues {
        path
        code
      }
    }
    ... on SaveAnswersPayload {
      exchange {
        id
        revision
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SaveMutation, SaveMutationVariables>;
export const ActDocument = new TypedDocumentString(`
    mutation Act($input: PerformActionInput!) {
  performAction(input: $input) {
    __typename
    ... on UserError {
      code
      message
    }
    ... on InvalidAnswersError {
      issues {
        path
        code
      }
    }
    ... on PerformActionPayload {
      exchange {
        id
        revision
        dueOn
        state {
          code
          label
        }
        availableActions {
          code
          label
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ActMutation, ActMutationVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox {
  viewer {
    notifications(first: 10) {
      edges {
        node {
          action
          exchangeId
        }
      }
    }
  }
  exchanges(filter: {part: "responding"}, first: 10) {
    edges {
      node {
        id
        number
        revision
        dueOn
        state {
          code
          label
        }
        parties {
          part
          authority {
            officialName
            informalTitle
            country {
              name
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const ReadRequestDocument = new TypedDocumentString(`
    query ReadRequest($id: ID!, $language: LanguageTag!) {
  exchange(id: $id) {
    number
    answers {
      ... on RecognitionV1 {
        asked
        request {
          profession
          holder {
            familyName
            givenName
            birthDate
          }
          qualification {
            title
            awardedOn
          }
          attachedDocuments {
            title
            kind
            file {
              id
              name
              mediaType
              byteSize
              url
            }
          }
        }
      }
    }
    form(key: "reply", language: $language) {
      title {
        text
        language
      }
      items {
        path
        ref
        depth
        state
        type
        label {
          text
          language
          state
        }
        options {
          code
          label
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadRequestQuery, ReadRequestQueryVariables>;
export const ReadReplyDocument = new TypedDocumentString(`
    query ReadReply($id: ID!, $language: LanguageTag!) {
  exchange(id: $id) {
    revision
    answers {
      ... on RecognitionV1 {
        reply {
          documentIssuedOn
          rightfulHolder
          documentAuthentic {
            isAuthentic
            doubt
          }
        }
      }
    }
    form(key: "reply", language: $language) {
      items {
        path
        depth
        state
        label {
          text
          language
        }
        display
      }
    }
    events(first: 20) {
      edges {
        node {
          sequence
          action
          label
          part
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadReplyQuery, ReadReplyQueryVariables>;
export const PryDocument = new TypedDocumentString(`
    query Pry($id: ID!, $number: String!) {
  exchanges(filter: {number: $number}, first: 10) {
    totalCount
    edges {
      node {
        number
      }
    }
  }
  node(id: $id) {
    id
  }
  nodes(ids: [$id]) {
    id
  }
}
    `) as unknown as TypedDocumentString<PryQuery, PryQueryVariables>;
export const PryOneDocument = new TypedDocumentString(`
    query PryOne($id: ID!) {
  exchange(id: $id) {
    number
    state {
      code
    }
    answers {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<PryOneQuery, PryOneQueryVariables>;