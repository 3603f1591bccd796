using System.Globalization;
using System.Text;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Remembers where a walk through a file is; a path is only spelled out for an error.</summary>
internal sealed class PathTrail
{
    private readonly List<(string? Name, int Index)> _steps = [];

    /// <summary>Steps into a member.</summary>
    public void Enter(string name) => _steps.Add((name, -1));

    /// <summary>Steps into an element of an array.</summary>
    public void Enter(int index) => _steps.Add((null, index));

    /// <summary>Steps out again.</summary>
    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>Returns the path of a member at this place.</summary>
    public string To(string member)
    {
        Enter(member);
        var path = ToString();
        Leave();
        return path;
    }

    /// <summary>Returns the path, such as <c>$.applications[3].form</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach (var (name, index) in _steps)
        {
            _ = name is null ? text.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : name.Length > 0 && name.All(char.IsAsciiLetterOrDigit) ? text.Append('.').Append(name)
                : text.Append("['").Append(name.Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
        }

        return text.ToString();
    }
}
