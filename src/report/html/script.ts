import { createHash } from "node:crypto";

/**
 * Gives the focus back to what opened an explanation. Browsers do so for the first one open, not for one opened from
 * inside another. The page reads the same without it.
 */
export const script =
  'const by=new Map();addEventListener("click",e=>{const b=e.target.closest?.("button.fig");if(b)by.set(b.getAttribute("popovertarget"),b)},true);addEventListener("toggle",e=>{if(e.newState!=="closed")return;const b=by.get(e.target.id),a=document.activeElement;if(b?.checkVisibility()&&(a===document.body||e.target.contains(a)))b.focus()},true)';

export const scriptHash = `sha256-${createHash("sha256").update(script).digest("base64")}`;
