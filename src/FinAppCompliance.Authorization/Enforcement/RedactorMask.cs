using Microsoft.Extensions.Compliance.Redaction;

namespace FinAppCompliance.Authorization.Enforcement;

/// <summary>A mask that a redactor of the host applies.</summary>
internal sealed class RedactorMask(string name, Redactor redactor)
{
    internal string Apply(string text)
    {
        var shown = redactor.Redact(text);
        return text.Length > 0 && string.Equals(shown, text, StringComparison.Ordinal)
            ? throw new InvalidOperationException($"the redactor of the mask '{name}' returned its input unchanged; a mask must hide something")
            : shown;
    }
}
