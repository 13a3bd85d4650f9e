import { type FaultCode, faults, type RemediableCode } from "../../../articles/reading/fault.ts";

type Faults = typeof faults;
type Remedy<C extends RemediableCode> = Faults[C] extends { readonly remedy: infer Text extends string } ? Text : never;

/** Keys under which a catalogue says what is wrong with a file, and what to do about it. */
type FaultTexts = { readonly [C in FaultCode as `${C}Reason`]: Faults[C]["reason"] } & {
  readonly [C in RemediableCode as `${C}Remedy`]: Remedy<C>;
};

/** Why files can't be read. The English is that of the reading itself, so that a terminal says the same. */
export const faultTexts = Object.fromEntries(
  Object.entries(faults).flatMap(([code, texts]) => [
    [`${code}Reason`, texts.reason],
    ...("remedy" in texts ? [[`${code}Remedy`, texts.remedy]] : []),
  ]),
) as FaultTexts;
