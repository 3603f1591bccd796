namespace FinAppCompliance.Domain.Assessments;

/// <summary>The exit codes of every program of the family: what a build, a job or a script may conclude from the number alone.</summary>
/// <remarks>What is not yet due changes no code. Constants and pure functions; thread-safe.</remarks>
public static class ExitCodes
{
    /// <summary>Nothing was found, and no more could not be told than the host allows.</summary>
    public const int Clean = 0;

    /// <summary>Something is breached or up for review without a waiver that holds, or something kept was changed.</summary>
    public const int Findings = 1;

    /// <summary>The input cannot be used: an unknown option, no file, a malformed file, a store that is not there.</summary>
    public const int BadInput = 2;

    /// <summary>More could not be told than the host allows, or nothing was judged at all.</summary>
    public const int Undetermined = 3;

    /// <summary>The program or a rule of it failed; nothing may be concluded.</summary>
    public const int Internal = 4;

    /// <summary>Returns the code a program ends with when two apply: 4 before 2, 2 before 1, 1 before 3, 3 before 0.</summary>
    /// <param name="first">A code.</param>
    /// <param name="second">Another code.</param>
    /// <returns>The graver one; <see cref="Internal"/> when one is outside the table, so that it never passes for clean.</returns>
    public static int Gravest(int first, int second)
    {
        var (left, right) = (Rank(first), Rank(second));
        return left == 0 || right == 0 ? Internal : left >= right ? first : second;
    }

    private static int Rank(int code) => code switch
    {
        Internal => 5,
        BadInput => 4,
        Findings => 3,
        Undetermined => 2,
        Clean => 1,
        _ => 0,
    };
}
