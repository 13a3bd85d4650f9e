import type { Message } from "../message.ts";

export const overview = {
  sourcesHeading: "**Fuentes de la cobertura**",
  sourcesEmpty: "**La cobertura aún no tiene ningún artículo.**",
  sourceLine: {
    one: "**{source}**: {count} artículo, {dates}",
    many: "**{source}**: {count} de artículos, {dates}",
    other: "**{source}**: {count} artículos, {dates}",
  },
  sourcesShown: "Fuentes {first} a {last} de {total}",
  next: "Siguiente",
  previous: "Anterior",

  statusHeading: "**Estado del índice**",
  statusArticles: {
    one: "{count} artículo, {dates}",
    many: "{count} de artículos, {dates}",
    other: "{count} artículos, {dates}",
  },
  statusNewest: "Artículo más reciente: {title} ({source}, {date})",
  statusIndexed: "Índice actualizado {moment}",
  statusModel: "Modelo de representación: {model}",
  statusGeneration: "Generación {generation}",
  statusIndexing: "Se está creando un índice nuevo; hasta que termine, las preguntas se responden con este.",

  presence: {
    one: "{count} artículo, el más reciente: {newest} · índice: {indexed}",
    many: "{count} de artículos, el más reciente: {newest} · índice: {indexed}",
    other: "{count} artículos, el más reciente: {newest} · índice: {indexed}",
  },

  helpHeading: "**Pregunta qué dice la cobertura**",
  helpIntro:
    "Respondo con frases citadas palabra por palabra de artículos de prensa, con su fuente y su fecha de publicación. Cuando la cobertura no responde, lo digo.",
  helpMention: "Mencióname con una pregunta, escríbeme en privado o responde a una de mis respuestas para seguir preguntando.",
  helpAsk: "`/{command}`: pregunta y, si quieres, limita la búsqueda por fecha o fuente",
  helpTimeline: "`/{command}`: qué pasó y cuándo, según las fechas que dan los artículos",
  helpSources: "`/{command}`: qué fuentes tiene la cobertura",
  helpStatus: "`/{command}`: cuán reciente es el índice",
  helpContextMenu: "En un mensaje, elige *Aplicaciones* y luego *{command}*.",
  helpDates: "Escribe las fechas así: 2026-03-04. Se comparan con el día en que se publicó el artículo.",
  helpDesk: "**Para la redacción**",
  helpReindex: "`/{command}`: muestra qué cambió en la cobertura y lo incorpora al índice",
  helpArticle: "`/{command}`: añade, enumera, muestra, retira o restaura un artículo",
} as const satisfies Readonly<Record<string, Message>>;
