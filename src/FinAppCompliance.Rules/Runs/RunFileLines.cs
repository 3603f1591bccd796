using System.Text.Json;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Reads a stream line by line as bytes; holds one line and a read-ahead.</summary>
internal sealed class RunFileLines(Stream stream)
{
    private const int ReadAhead = 1 << 16;

    private byte[] _buffer = new byte[ReadAhead];
    private int _start;
    private int _length;
    private int _end;

    /// <summary>Gets the number of the current line, from 1; 0 before the first.</summary>
    internal long Number { get; private set; }

    /// <summary>Gets the current line without its end; valid until the next one is read.</summary>
    internal ReadOnlySpan<byte> Current => _buffer.AsSpan(_start, _length);

    /// <summary>Returns the first bytes without reading a line.</summary>
    internal ReadOnlySpan<byte> Peek()
    {
        _ = _end == 0 ? Fill() : 0;
        return _buffer.AsSpan(0, Math.Min(_end, 256));
    }

    internal bool MoveNext()
    {
        _start += _length == 0 && Number == 0 ? 0 : _length + 1;
        var searched = 0;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, Math.Max(0, _end - _start));
            if (rest[searched..].IndexOf((byte)'\n') is var found and >= 0)
            {
                _length = searched + found;
                Number++;
                return true;
            }

            searched = rest.Length;
            if (Fill() == 0)
            {
                return searched == 0 ? false : throw new JsonException($"the run record is cut off in line {Number + 1}: every line ends with a line feed");
            }
        }
    }

    private int Fill()
    {
        var kept = Math.Max(0, _end - _start);
        if (kept == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        else if (kept > 0)
        {
            _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        }

        (_start, _end) = (0, kept);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read;
    }
}
