using System.Buffers.Text;
using FinAppCompliance.Privacy.Exports.Signing;

namespace FinAppCompliance.Privacy.Tests.Exports;

/// <summary>Stands for a security module of a host: it gives the bytes back as their signature.</summary>
internal sealed class ForeignSigner : IReceiptSigner
{
    public ValueTask<ReceiptSignature> SignAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ReceiptSignature { Algorithm = "SM2", KeyId = "hsm-7", Value = Base64Url.EncodeToString(content.Span) });
}
