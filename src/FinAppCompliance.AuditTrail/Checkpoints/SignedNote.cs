using System.Buffers.Binary;
using System.Text;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>A text with signature lines below it, as C2SP signed-note defines it.</summary>
/// <remarks>Ignore the text until <see cref="IsSignedBy"/> says true for a key you trust. Immutable and thread-safe.</remarks>
public sealed class SignedNote
{
    private const int MaximumSignatures = 64;
    private const int MaximumLength = 1_000_000;
    private const string Dash = "\u2014 ";

    /// <summary>Creates a note.</summary>
    /// <param name="text">The text; ends with a line end and holds no other control characters.</param>
    /// <param name="signatures">The signature lines, in order.</param>
    /// <exception cref="ArgumentException">The text does not end with a line end, or holds control characters.</exception>
    public SignedNote(string text, IEnumerable<NoteSignature> signatures)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(signatures);
        if (!text.EndsWith('\n') || text.Any(c => c < ' ' && c != '\n'))
        {
            throw new ArgumentException("the text of a note ends with a line end and holds no other control characters", nameof(text));
        }

        Text = text;
        Signatures = [.. signatures];
    }

    /// <summary>Gets the text that is signed, with its last line end.</summary>
    public string Text { get; }

    /// <summary>Gets the signature lines, in order; also those of unknown keys.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Reads a note.</summary>
    /// <param name="note">The note; null is no note.</param>
    /// <param name="parsed">The note, or null.</param>
    public static bool TryParse(string? note, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SignedNote? parsed)
    {
        parsed = null;
        if (note is null || note.Length > MaximumLength || !note.EndsWith('\n') || note.Any(c => c < ' ' && c != '\n'))
        {
            return false;
        }

        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0)
        {
            return false;
        }

        var lines = note[(split + 2)..].Split('\n')[..^1];
        var signatures = lines.Select(ReadLine).ToList();
        if (signatures.Count is 0 or > MaximumSignatures || signatures.Contains(null))
        {
            return false;
        }

        parsed = new SignedNote(note[..(split + 1)], signatures!);
        return true;
    }

    /// <summary>Says whether the note carries at least one line of a key and every line of that key verifies.</summary>
    /// <param name="key">The key, known from elsewhere.</param>
    public bool IsSignedBy(NoteKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var lines = Signatures.Where(key.IsOf).ToList();
        return lines.Count > 0 && lines.TrueForAll(line => key.Verifies(Text, line));
    }

    /// <summary>Returns a note with more signature lines.</summary>
    /// <param name="more">The lines to add.</param>
    public SignedNote With(IEnumerable<NoteSignature> more) => new(Text, Signatures.Concat(more));

    /// <summary>Returns the whole note: text, blank line, signature lines.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            var bytes = new byte[sizeof(uint) + signature.Bytes.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, signature.KeyId);
            signature.Bytes.CopyTo(bytes.AsSpan(sizeof(uint)));
            builder.Append(Dash).Append(signature.Name).Append(' ').Append(Convert.ToBase64String(bytes)).Append('\n');
        }

        return builder.ToString();
    }

    private static NoteSignature? ReadLine(string line)
    {
        var parts = line.Split(' ');
        if (parts.Length != 3 || !line.StartsWith(Dash, StringComparison.Ordinal) || !NoteKey.IsName(parts[1]))
        {
            return null;
        }

        var bytes = new byte[parts[2].Length];
        return Convert.TryFromBase64String(parts[2], bytes, out var length) && length > sizeof(uint)
            ? new NoteSignature(parts[1], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsSpan(sizeof(uint), length - sizeof(uint)))
            : null;
    }
}
