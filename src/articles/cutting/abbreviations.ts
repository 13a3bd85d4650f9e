/** What an abbreviation's full stop says about the sentence it stands in. See the sets below. */
export type Abbreviation = "title" | "latin" | "initial" | "numbered" | "short";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

// Collected from the AP Stylebook's titles, months and states and from the Real Academia's list of abbreviations.

/** A name follows, always: no sentence ends here. */
const TITLES = words(`
  Mr Mrs Ms Messrs Mme Dr Drs Prof Rev Fr Msgr Hon Gen Adm Lt Col Maj Capt Cpt Cmdr Cdr Sgt Cpl Pvt Pfc Brig Sen Sens
  Rep Reps Gov Govs Sec Pres Supt Insp Det Atty Amb Mt Ft
  Sra Srta Sres Dra Dña Gral Cnel Tte Cmte Ing Lic Licda Arq Abg Mons Profa Pdte Pdta Gob Econ Alm Vicealm`);

/** A figure follows (No. 3, pág. 12); before a word, the stop is a sentence's. In any case of letters. */
const NUMBERED = words(`
  no nos nr pp pg pgs pág págs art arts núm núms nro vol vols ch chap fig figs cap sec secs par ed ext exp tel rm cl apt`);

/** Nothing ends here unless the next word plainly begins a sentence. In lower case as often as not. */
const SHORT = words(`
  vs cf al viz est approx dept ft lb lbs oz mi km kms kg min mins hr hrs sq yr yrs mph ca esp incl ej aprox
  admón atte avda dcha izq pral prov vda máx mín`);

/** As `SHORT`, but names of months, days, states, companies and streets: written with a capital or not abbreviations. */
const SHORT_NAMES = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat
  Ene Abr Ago Dic Vie Sáb
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
  Tenn Tex Va Vt Wash Wis Wyo Ont
  Inc Corp Co Cos Ltd Bros Assn Assoc Dept Depts Univ Inst Intl Natl Mfg Bldg Ave Blvd Rd Hwy Rte Pkwy Sq Pl Ct
  Jr Sr Esq St Ste Ph Cir Supp Op
  Cía Ltda Av Avda Ud Uds Vd Vds Depto Dpto Prov Hnos Excmo Excma Ilmo Sto Sta
  EE UU FF AA RR JJ OO DD HH CC`);

/** Always followed by the rest of what they introduce. */
const LATIN = words("e.g i.e p.ej v.gr");

/** "U.S", "a.m", "Ph.D", "EE.UU": letters and stops, the last stop left off. */
const DOTTED = /(?:^|\.)(?:\p{L}{1,2}\.)+\p{L}{1,3}$/u;
const SINGLE_LETTER = /^\p{L}$/u;
/** Hardly a word lacks vowels but Ltd, Sgt, Rs and their like. */
const VOWELLESS = /^[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz][bcdfghjklmnpqrstvwxz]{1,4}$/;

/** The kind of abbreviation that `word` (without its last full stop) is, or null for an ordinary word. */
export function abbreviation(word: string): Abbreviation | null {
  if (SINGLE_LETTER.test(word)) return "initial";
  if (TITLES.has(word)) return "title";
  const lower = word.toLowerCase();
  if (NUMBERED.has(lower)) return "numbered";
  if (LATIN.has(lower)) return "latin";
  return SHORT.has(lower) || SHORT_NAMES.has(word) || DOTTED.test(word) || VOWELLESS.test(word) ? "short" : null;
}
