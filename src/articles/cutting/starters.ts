const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** With a capital, words that begin a sentence far more often than they go on with a name ("in the U.S. The …"). */
const STARTERS = words(`
  The This That These Those There Then Here It Its He His She Her They Their We Our You Your I
  A An And But Or Yet So If As At By In On To From With Without Within After Before Since Until While When Where
  Why How What Who Which Whether Although Though Because However Meanwhile Moreover Nevertheless Nonetheless
  Still Also Even Once Now Today Yesterday Earlier Later Last Other Others Another Both Each Every Many Most Much Some
  Several Such Few Any All Among Between During Despite According Instead Furthermore Additionally Indeed Only Just
  Not No Nor Unlike Like Over Through Throughout Toward Upon Against For Following Officials Authorities Critics Experts
  Nobody Everybody Somebody Everyone Someone Anyone Nothing Everything Something None Neither Either Perhaps Maybe Yes
  Un Una Unos Unas Este Esta Esto Estos Estas Ese Esa Eso Esos Esas Aquel Aquella Pero Y Según Con Por Para Como Cuando
  Desde Durante Tras Después Antes Además También Sin Su Sus Se Si Lo Aunque Mientras Entre Hasta Ante Más Muy Ya Hay
  Es Fue Son Él Ella Ellos Ellas Sobre Hoy Ayer Así Luego Entonces Ahora Todos Todas Todo Otros Otras Cada Varios
  Muchos Algunos Ambos Solo Sólo`);

/** They start Spanish sentences, and stand inside names too: Charles A. De Gaulle, J. La Rue. */
const PARTICLES = words("El La Los Las Al De Del");

const FIRST_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{M}]+)(.?)/u;

/**
 * Whether `next` opens with a word that plainly begins a sentence.
 *
 * @param afterInitial Whether the word stands after an initial, where a particle is more likely part of the name.
 */
export function startsPlainly(next: string, afterInitial: boolean): boolean {
  const [, word = "", follower = ""] = FIRST_WORD.exec(next) ?? [];
  if (follower === "." || follower === "-") return false;
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return STARTERS.has(capital) || (!afterInitial && PARTICLES.has(capital));
}
