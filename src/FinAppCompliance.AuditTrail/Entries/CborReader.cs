using System.Text;

namespace FinAppCompliance.AuditTrail.Entries;

/// <summary>Reads what <see cref="CborWriter"/> writes; anything else is a <see cref="FormatException"/>.</summary>
internal ref struct CborReader(ReadOnlySpan<byte> input)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = input;

    public readonly bool AtEnd => _rest.IsEmpty;

    public byte Raw() => Take(1)[0];

    public int StartArray() => checked((int)Head(CborWriter.Array));

    public long Integer()
    {
        if (_rest.IsEmpty)
        {
            throw new FormatException("the bytes end too early");
        }

        return _rest[0] >> 5 == CborWriter.Negative ? ~ToSigned(Head(CborWriter.Negative)) : ToSigned(Head(CborWriter.Unsigned));
    }

    public string String()
    {
        try
        {
            return Strict.GetString(Take(Head(CborWriter.Text)));
        }
        catch (DecoderFallbackException error)
        {
            throw new FormatException("a text is not UTF-8", error);
        }
    }

    public ReadOnlySpan<byte> Binary() => Take(Head(CborWriter.Bytes));

    private static long ToSigned(ulong value) =>
        value <= long.MaxValue ? (long)value : throw new FormatException($"the number '{value}' is too large");

    private ulong Head(byte major)
    {
        var first = Take(1)[0];
        var code = first & 0x1F;
        if (first >> 5 != major || code > 27)
        {
            throw new FormatException($"the byte '{first}' starts another kind of value than expected");
        }

        if (code < 24)
        {
            return (ulong)code;
        }

        var value = 0UL;
        foreach (var part in Take(1UL << (code - 24)))
        {
            value = (value << 8) | part;
        }

        return value;
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)_rest.Length)
        {
            throw new FormatException("the bytes end too early");
        }

        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }
}
