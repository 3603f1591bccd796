using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Exports.Dpv;
using FinAppCompliance.Privacy.Exports.Kantara;

namespace FinAppCompliance.Privacy.Exports;

/// <summary>Writes receipts and records in formats that others read. Persons stay pseudonyms.</summary>
/// <remarks>
/// The same receipt and the same terms give the same bytes, so that a signature can be checked later. Kantara Consent Receipt 1.1
/// is the simple format and can only say that consent was given; the JSON-LD in terms of the Data Privacy Vocabulary (DPV 2.3),
/// in the structure of ISO/IEC TS 27560 as the DPV guide describes it, says refusals, withdrawals, guardians and notice versions
/// too. Pure and thread-safe.
/// </remarks>
public static class ReceiptExports
{
    /// <summary>Writes a receipt of given consents as a Kantara Consent Receipt 1.1, in UTF-8.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="terms">What it must say about the institution.</param>
    /// <param name="language">The language of its texts; Chinese unless set.</param>
    /// <exception cref="ExportRefusedException">The receipt holds no given consent, or something that the format wants is missing.</exception>
    public static ReadOnlyMemory<byte> ToKantaraJson(this ConsentReceipt receipt, ReceiptTerms terms, Language language = Language.Chinese)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(terms);
        return KantaraWriter.Write(receipt, terms, language);
    }

    /// <summary>Writes a receipt of any kind as a consent receipt in JSON-LD, in UTF-8.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="terms">What it must say about the institution.</param>
    /// <exception cref="ExportRefusedException">It is bound to no notice, or something that the structure wants is missing.</exception>
    public static ReadOnlyMemory<byte> ToDpvJsonLd(this ConsentReceipt receipt, ReceiptTerms terms)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(terms);
        return DpvWriter.WriteReceipt(receipt, terms);
    }

    /// <summary>Writes what stood between a person and a purpose, with every event, as a consent record in JSON-LD, in UTF-8.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="terms">What it must say about the institution.</param>
    /// <exception cref="ExportRefusedException">There are no events, they are not bound to what was published, or something that the structure wants is missing.</exception>
    public static ReadOnlyMemory<byte> ToDpvJsonLd(this ConsentProof proof, ReceiptTerms terms)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(terms);
        return DpvWriter.WriteRecord(proof, terms);
    }
}
