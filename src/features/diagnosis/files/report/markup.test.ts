import { expect, it } from 'vitest';
import { html } from './markup.ts';

it('leaves text text, between tags and between quotes', () => {
  const name = `<script>alert("1")</script> & 'Co'`;
  expect(html`<b title="${name}">${name}</b>`.markup).toBe(
    '<b title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Co&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Co&#39;</b>',
  );
});

it('takes markup as it is, lists one after the other, and nothing for null', () => {
  expect(html`<ul>${['a', 'b'].map((item) => html`<li>${item}</li>`)}${null}</ul>`.markup).toBe(
    '<ul><li>a</li><li>b</li></ul>',
  );
});

it('writes pixels to a tenth and never as minus nothing', () => {
  expect(html`M${1 / 3} ${-0.01}`.markup).toBe('M0.3 0');
});

it('drops what steers instead of being read, and keeps the space before a percent sign', () => {
  expect(html`${'a\u0000b\u202Ec\u2066d\ne 5\u202f%'}`.markup).toBe('abcd e 5\u202f%');
});

it('writes half of a character pair as the sign for what cannot be read', () => {
  expect(html`${'a\uD800b'}`.markup).toBe('a\uFFFDb');
});
