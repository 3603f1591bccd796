using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace FinAppCompliance.AuditTrail.Entries;

/// <summary>Writes the few kinds of CBOR that stored bytes need, each in its one deterministic form of RFC 8949 section 4.2.</summary>
internal sealed class CborWriter
{
    internal const byte Unsigned = 0;
    internal const byte Negative = 1;
    internal const byte Bytes = 2;
    internal const byte Text = 3;
    internal const byte Array = 4;

    private readonly ArrayBufferWriter<byte> _output = new(256);

    public ReadOnlyMemory<byte> Written => _output.WrittenMemory;

    public CborWriter Raw(byte value)
    {
        _output.Write([value]);
        return this;
    }

    public CborWriter StartArray(int count) => Head(Array, (ulong)count);

    public CborWriter Integer(long value) => value >= 0 ? Head(Unsigned, (ulong)value) : Head(Negative, (ulong)~value);

    public CborWriter String(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Head(Text, (ulong)length);
        Encoding.UTF8.GetBytes(value, _output.GetSpan(length));
        _output.Advance(length);
        return this;
    }

    public CborWriter Binary(ReadOnlySpan<byte> value)
    {
        Head(Bytes, (ulong)value.Length);
        _output.Write(value);
        return this;
    }

    private CborWriter Head(byte major, ulong value)
    {
        var span = _output.GetSpan(1 + sizeof(ulong));
        var (code, size) = value switch
        {
            < 24 => ((byte)value, 0),
            <= byte.MaxValue => ((byte)24, 1),
            <= ushort.MaxValue => ((byte)25, 2),
            <= uint.MaxValue => ((byte)26, 4),
            _ => ((byte)27, 8),
        };
        span[0] = (byte)((major << 5) | code);
        Span<byte> wide = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(wide, value);
        wide[^size..].CopyTo(span[1..]);
        _output.Advance(1 + size);
        return this;
    }
}
