/** The raw colour scales, palest first; the same values as `tokens.css`, which a test compares. */
export const raw = {
  ink: ['#f6f8f7', '#eef1f0', '#dfe4e2', '#c6cdca', '#a5adaa', '#7d8784', '#67706c', '#56605d', '#3a4341', '#151c1a'],
  teal: ['#effafb', '#d8f3f5', '#b8e8ed', '#8dd2d8', '#5db4bc', '#31949d', '#167a82', '#01646b', '#005157', '#003b3f'],
  leaf: ['#effbf4', '#d9f5e5', '#b9eccf', '#8cd7af', '#5bbb8c', '#2e9b6b', '#187f55', '#0c6944', '#075436', '#063d26'],
  brick: ['#fff4f1', '#ffe6de', '#ffd1c2', '#fdae95', '#ee8361', '#d45931', '#b63e12', '#982f04', '#7d2300', '#5c1901'],
  amber: ['#fff6e5', '#ffe9c0', '#ffd895', '#f0ba59', '#d29922', '#ac7b0a', '#8c6306', '#735103', '#5d4001', '#442e03'],
} as const;
