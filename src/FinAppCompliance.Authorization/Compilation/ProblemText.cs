using System.Runtime.CompilerServices;
using System.Text;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>A text that is only built when the check it describes has failed.</summary>
[InterpolatedStringHandler]
internal readonly struct ProblemText
{
    private readonly StringBuilder? _text;

    public ProblemText(int literalLength, int formattedCount, bool holds, out bool shouldAppend)
    {
        shouldAppend = !holds;
        _text = holds ? null : new StringBuilder(literalLength + (formattedCount * 16));
    }

    public void AppendLiteral(string value) => _text!.Append(value);

    public void AppendFormatted<T>(T value) => _text!.Append(value);

    public override string ToString() => _text?.ToString() ?? string.Empty;
}
