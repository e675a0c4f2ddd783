/**
 * Styles of a constructed stylesheet in the shadow root, because a strict content security policy
 * blocks inline styles. The host rules are `!important`, because a page may style every `div` of
 * its body.
 */
const css = `
:host{all:initial!important;position:fixed!important;z-index:2147483000!important;font:500 15px system-ui!important}
*{box-sizing:border-box;font:inherit}
[hidden]{display:none!important}
.l,.p{position:fixed;right:20px;bottom:20px;box-shadow:0 4px 24px #0005}
.left>*{right:auto;left:20px}
button{border:0;border-radius:24px;cursor:pointer}
.l{max-width:90%;min-height:48px;padding:0 20px;background:var(--c);color:var(--i)}
:focus-visible{outline:2px solid Highlight;outline-offset:2px}
.p{bottom:80px;width:400px;height:min(680px,100% - 100px);overflow:hidden;border-radius:12px;background:Canvas;color:CanvasText}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0}
.w{position:absolute;z-index:1;inset:0;padding:0 20px;background:Canvas}
.w>button{position:absolute;top:4px;right:4px;width:44px;height:44px;background:0 0;color:inherit;font-size:26px}
@media(max-width:520px),(max-height:480px){.left>.p,.p{inset:0;width:100%;height:100%;border-radius:0}}
@media print{div{display:none}}
`;

/** Creates the stylesheet of the launcher and its panel. */
export const styles = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};
