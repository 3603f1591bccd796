namespace FinAppCompliance.Privacy.Exports.Signing;

/// <summary>Signs the bytes of a receipt or record. Built in is ECDSA; a host signs with SM2 or a security module by its own implementation.</summary>
/// <remarks>Implementations are thread-safe and sign exactly the bytes that they are given.</remarks>
public interface IReceiptSigner
{
    /// <summary>Signs bytes.</summary>
    /// <param name="content">The bytes, as they are handed out.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<ReceiptSignature> SignAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
