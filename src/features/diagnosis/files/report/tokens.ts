/**
 * The colours of the product by their names in the theme, light and dark, as far as the report needs them. The report is
 * a file that stands alone, so that it cannot read them there; a test holds both together.
 */
export const tokens: Readonly<Record<string, { readonly light: string; readonly dark: string }>> = {
  paper: { light: '#fcfcfa', dark: '#101615' },
  sunk: { light: '#f5f6f4', dark: '#0b100f' },
  text: { light: '#151c1a', dark: '#e6ebe9' },
  'text-2': { light: '#434d4a', dark: '#b4bfbb' },
  'text-3': { light: '#56605d', dark: '#8f9c98' },
  line: { light: '#e3e7e4', dark: '#242d2b' },
  'line-2': { light: '#c6cdca', dark: '#37423f' },
  'line-control': { light: '#838b88', dark: '#6b7773' },
  focus: { light: '#167a82', dark: '#5db4bc' },
  signal: { light: '#151c1a', dark: '#f3f6f4' },
  plot: { light: '#22302d', dark: '#dbe3e0' },
  'plot-soft': { light: '#828d89', dark: '#7d8a86' },
  band: { light: 'rgb(22 122 130 / 0.1)', dark: 'rgb(93 180 188 / 0.13)' },
  'band-2': { light: 'rgb(22 122 130 / 0.22)', dark: 'rgb(93 180 188 / 0.28)' },
  limit: { light: '#56807f', dark: '#6f9b9b' },
  goal: { light: '#0c6944', dark: '#5bbb8c' },
  grid: { light: '#e9edea', dark: '#1f2826' },
  'heat-0': { light: '#f7f5f1', dark: '#1a2220' },
  'heat-1': { light: '#fde6da', dark: '#35241d' },
  'heat-2': { light: '#f9c7af', dark: '#5a2f20' },
  'heat-3': { light: '#ee9f7c', dark: '#8a4427' },
  'heat-4': { light: '#b9532a', dark: '#bd6238' },
  'heat-5': { light: '#8e3109', dark: '#ee9468' },
};

/** Words on each step of the heat map: at least 4.5 to 1. */
export const heatWords: readonly { readonly light: string; readonly dark: string }[] = [
  { light: '#151c1a', dark: '#e6ebe9' },
  { light: '#151c1a', dark: '#e6ebe9' },
  { light: '#151c1a', dark: '#e6ebe9' },
  { light: '#24100a', dark: '#ffffff' },
  { light: '#ffffff', dark: '#0b0402' },
  { light: '#ffffff', dark: '#1c0b05' },
];
