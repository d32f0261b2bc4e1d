// Forms that carry a passkey: the device is asked when the form is sent, and its answer goes along.
import { asJson, askOptions, makeOptions, type ToAsk, type ToMake } from "./credentials";
import { NOT_HERE, wordsFor } from "./words";

type Options = { creation_options?: { publicKey: ToMake }; request_options?: { publicKey: ToAsk } };

export function usePasskeys(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void carry(page, form);
    });
  }
}

async function carry(page: Document, form: HTMLFormElement): Promise<void> {
  const trouble = page.getElementById("passkey_trouble");
  if (trouble) trouble.hidden = true;
  try {
    const credential = await fromDevice(await optionsOf(page, form));
    const field = form.elements.namedItem("credential") as HTMLInputElement;
    field.value = asJson(credential);
    form.submit();
  } catch (error) {
    if (!trouble) return;
    trouble.textContent = "PublicKeyCredential" in window ? wordsFor(error) : NOT_HERE;
    trouble.hidden = false;
    trouble.focus();
  }
}

async function optionsOf(page: Document, form: HTMLFormElement): Promise<Options> {
  const { options, from } = form.dataset;
  if (!options) return JSON.parse(page.getElementById(from ?? "")?.textContent ?? "{}") as Options;
  const answer = await fetch(options, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as Options;
}

async function fromDevice(options: Options): Promise<PublicKeyCredential> {
  const { creation_options: making, request_options: asking } = options;
  const given = making
    ? await navigator.credentials.create({ publicKey: makeOptions(making.publicKey) })
    : asking && (await navigator.credentials.get({ publicKey: askOptions(asking.publicKey) }));
  if (!given) throw new Error("nothing came");
  return given as PublicKeyCredential;
}
