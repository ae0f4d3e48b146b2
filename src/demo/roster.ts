import { drawFrom } from './draw.ts';
import type { PersonPlan } from './plan.ts';

const firstNames =
  'Adele Amir Anton Beth Bruno Carla Cedric Chloe Dario Edith Elias Esther Felix Fern Gina Hugo Ida Ivan Jonas Joy Kurt Lena Lewis Maya Milo Nadia Nils Olga Omar Pablo Petra Quinn Rosa Rhys Selma Simon Tara Theo Uma Vera Viktor Wanda Yara Yusuf Zane Zoe'.split(
    ' ',
  );
const lastNames =
  'Abel Baker Castellanos Dunne Eklund Farrow Garza Holm Ibarra Jansen Keller Lund Maddox Nowak Ode Pruitt Quist Reyes Sato Tully Underhill Vance Weller Young Zapata'.split(
    ' ',
  );

/** So many invented members, no two with one first name. */
export function roster(seed: string, count: number): PersonPlan[] {
  const draw = drawFrom(seed);
  const firsts = [...firstNames];
  return Array.from({ length: Math.min(count, firstNames.length) }, () => {
    const [first = ''] = firsts.splice(Math.floor(draw.uniform() * firsts.length), 1);
    const last = lastNames[Math.floor(draw.uniform() * lastNames.length)] ?? '';
    return { key: `${first} ${last}`.toLowerCase(), name: `${first} ${last}`, role: 'member' };
  });
}
