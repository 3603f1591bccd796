using System.Text;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Walks the fields of one protobuf message without knowing its type.</summary>
internal struct ProtobufFields(BinaryContent content, long start, long end)
{
    private long _position = start;

    internal int Number { get; private set; }

    /// <summary>The value of a number field; zero for a field with content.</summary>
    internal ulong Value { get; private set; }

    /// <summary>Where the content of the field starts.</summary>
    internal long Start { get; private set; }

    /// <summary>Where the content of the field ends; equal to the start for a number.</summary>
    internal long End { get; private set; }

    internal bool Next()
    {
        if (_position >= end)
        {
            return false;
        }

        var at = _position;
        var tag = Varint();
        Number = (int)Math.Min(tag >> 3, int.MaxValue);
        (Value, Start, End) = (0, _position, _position);
        switch (tag & 7)
        {
            case 0:
                Value = Varint();
                break;
            case 1:
                Skip(8);
                break;
            case 2:
                var length = Varint();
                Start = _position;
                Skip(length > (ulong)(end - _position) ? long.MaxValue : (long)length);
                End = _position;
                break;
            case 5:
                Skip(4);
                break;
            default:
                throw content.Malformed(at, "a field has an unknown wire type");
        }

        return true;
    }

    internal readonly string Text() => Encoding.UTF8.GetString(content.Slice(Start, End - Start));

    internal readonly ProtobufFields Message() => new(content, Start, End);

    private void Skip(long length)
    {
        if (length > end - _position)
        {
            throw content.Malformed(_position, "a field is longer than the message that holds it");
        }

        _position += length;
    }

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (_position >= end)
            {
                break;
            }

            var octet = content.U8(_position++);
            value |= (ulong)(octet & 0x7f) << shift;
            if (octet < 0x80)
            {
                return value;
            }
        }

        throw content.Malformed(_position, "a number does not end");
    }
}
