using Org.BouncyCastle.Security;

namespace FinAppCompliance.AuditTrail.ShangMi.Tests;

/// <summary>Gives the bytes of a published example where a signature takes a random number.</summary>
internal sealed class FixedRandom(byte[] bytes) : SecureRandom
{
    public override void NextBytes(byte[] buf) => bytes.CopyTo(buf, 0);

    public override void NextBytes(byte[] buf, int off, int len) => bytes.AsSpan(0, len).CopyTo(buf.AsSpan(off));

    public override void NextBytes(Span<byte> buffer) => bytes.AsSpan(0, buffer.Length).CopyTo(buffer);
}
