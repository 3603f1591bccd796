using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using FinAppCompliance.Disclosure.Documents;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Writes values as bytes that can be read in one way only: fixed widths, lengths before texts, marks for absence.</summary>
internal ref struct CanonicalWriter
{
    private Span<byte> _buffer;
    private byte[]? _rented;
    private int _length;

    public CanonicalWriter(Span<byte> initial) => _buffer = initial;

    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    public void Byte(int value) => Reserve(1)[0] = (byte)value;

    public void Int32(int value) => BinaryPrimitives.WriteInt32BigEndian(Reserve(sizeof(int)), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64BigEndian(Reserve(sizeof(long)), value);

    public void OptionalInt64(long? value)
    {
        Byte(value is null ? 0 : 1);
        if (value is { } present)
        {
            Int64(present);
        }
    }

    public void Digest(ContentDigest value) => value.CopyTo(Reserve(ContentDigest.ByteLength));

    public void Text(string? value)
    {
        if (value is null)
        {
            Int32(-1);
            return;
        }

        var count = Encoding.UTF8.GetByteCount(value);
        Int32(count);
        Encoding.UTF8.GetBytes(value, Reserve(count));
    }

    public void Return()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented, clearArray: true);
            _rented = null;
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
            Written.CopyTo(larger);
            Return();
            _rented = larger;
            _buffer = larger;
        }

        var place = _buffer.Slice(_length, count);
        _length += count;
        return place;
    }
}
