using System.Text;

namespace FinAppCompliance.Artifacts.Reference;

/// <summary>Reads the embedded tables: comma-separated cells, quotes doubled inside quotes.</summary>
internal static class CommaSeparated
{
    internal static List<string[]> Read(string text)
    {
        var lines = new List<string[]>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"')
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (quoted || (c != ',' && c != '\n' && c != '\r'))
            {
                cell.Append(c);
            }
            else if (c != '\r')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    lines.Add([.. cells]);
                    cells.Clear();
                }
            }
        }

        return lines;
    }
}
