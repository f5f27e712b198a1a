// Runs before the first paint so that neither the theme nor the writing direction flashes.
(function () {
  var root = document.documentElement;
  var theme = null;
  var lang = null;
  try {
    theme = localStorage.getItem('yaad.theme');
    lang = localStorage.getItem('yaad.lang');
  } catch (e) {
    // Storage may be blocked; the defaults are fine.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  if (lang === 'ur') {
    root.lang = 'ur';
    root.dir = 'rtl';
    // Only here: a page in English needs no Urdu font, and a late one would redraw every word.
    var font = document.currentScript.dataset.urduFont;
    if (font) {
      var link = document.createElement('link');
      link.rel = 'preload';
      link.as = 'font';
      link.type = 'font/woff2';
      link.crossOrigin = 'anonymous';
      link.href = font;
      document.head.appendChild(link);
    }
  }
})();
