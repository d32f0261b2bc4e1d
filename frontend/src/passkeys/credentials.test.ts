import { describe, expect, it } from "vitest";
import { toBytes, toText } from "./bytes";
import { asJson, askOptions, makeOptions, type ToMake } from "./credentials";
import { wordsFor } from "./words";

const bytes = (...all: number[]): ArrayBuffer => Uint8Array.from(all).buffer;
const credential = (response: object): PublicKeyCredential =>
  ({
    id: "AQ",
    rawId: bytes(1),
    type: "public-key",
    authenticatorAttachment: "platform",
    getClientExtensionResults: () => ({ credProps: { rk: true } }),
    response: { clientDataJSON: bytes(2), ...response },
  }) as unknown as PublicKeyCredential;

describe("bytes in JSON", () => {
  it("are written for URLs, without padding", () => {
    expect(toText(bytes(251, 255, 254))).toBe("-__-");
    expect(toText(bytes(1))).toBe("AQ");
  });

  it("come back as they were, whatever their number", () => {
    for (const all of [[], [0], [255, 0], [251, 255, 254], [1, 2, 3, 4]]) {
      expect([...new Uint8Array(toBytes(toText(bytes(...all))))]).toEqual(all);
    }
  });
});

describe("a passkey", () => {
  it("is asked for with the bytes that the server named", () => {
    const asked = { challenge: "AQ", user: { id: "Ag", name: "ada", displayName: "Ada" }, rp: { name: "Supple" }, pubKeyCredParams: [] };
    const made = makeOptions({ ...asked, excludeCredentials: [{ id: "Aw", type: "public-key" }] } as ToMake);
    expect([...new Uint8Array(made.challenge as ArrayBuffer)]).toEqual([1]);
    expect([...new Uint8Array(made.user.id as ArrayBuffer)]).toEqual([2]);
    expect([...new Uint8Array(made.excludeCredentials?.[0]?.id as ArrayBuffer)]).toEqual([3]);
    expect(made.rp.name).toBe("Supple");
  });

  it("may be any of the person's own when none is named", () => {
    expect(askOptions({ challenge: "AQ", userVerification: "required" }).allowCredentials).toEqual([]);
  });

  it("that was made travels with what proves it", () => {
    const sent = JSON.parse(asJson(credential({ attestationObject: bytes(4), getTransports: () => ["internal"] })));
    expect(sent.response).toEqual({ clientDataJSON: "Ag", attestationObject: "BA", transports: ["internal"] });
    expect(sent.clientExtensionResults.credProps.rk).toBe(true);
  });

  it("that was shown travels with whose it is", () => {
    const shown = { authenticatorData: bytes(5), signature: bytes(6), userHandle: bytes(7) };
    expect(JSON.parse(asJson(credential(shown))).response).toEqual({
      clientDataJSON: "Ag",
      authenticatorData: "BQ",
      signature: "Bg",
      userHandle: "Bw",
    });
  });
});

describe("what is said when it did not work", () => {
  it("names what to do", () => {
    expect(wordsFor(new DOMException("", "NotAllowedError"))).toContain("try again");
    expect(wordsFor("odd")).toContain("another way");
  });
});
