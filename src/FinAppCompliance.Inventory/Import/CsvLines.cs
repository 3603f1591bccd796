using System.Text;

namespace FinAppCompliance.Inventory.Import;

/// <summary>Takes a table in comma-separated form apart (RFC 4180): quotes, doubled quotes, line ends inside quotes.</summary>
internal static class CsvLines
{
    /// <summary>Returns each record with the line on which it begins; an unclosed quote runs to the end of the text.</summary>
    public static IEnumerable<(int Line, string[] Fields)> Split(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, startLine, isQuoted, hasContent) = (1, 1, false, false);
        for (var index = text.StartsWith('\uFEFF') ? 1 : 0; index < text.Length; index++)
        {
            var character = text[index];
            line += character == '\n' ? 1 : 0;
            if (isQuoted)
            {
                var isDoubled = character == '"' && index + 1 < text.Length && text[index + 1] == '"';
                isQuoted = character != '"' || isDoubled;
                index += isDoubled ? 1 : 0;
                _ = isQuoted ? field.Append(character) : field;
            }
            else if (character == '"')
            {
                (isQuoted, hasContent) = (true, true);
            }
            else if (character == ',')
            {
                Finish(fields, field);
                hasContent = true;
            }
            else if (character == '\n')
            {
                if (hasContent || field.Length > 0)
                {
                    Finish(fields, field);
                    yield return (startLine, fields.ToArray());
                }

                fields.Clear();
                (startLine, hasContent) = (line, false);
            }
            else if (character != '\r')
            {
                field.Append(character);
            }
        }

        if (hasContent || field.Length > 0)
        {
            Finish(fields, field);
            yield return (startLine, fields.ToArray());
        }
    }

    private static void Finish(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString().Trim());
        field.Clear();
    }
}
