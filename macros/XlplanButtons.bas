Attribute VB_Name = "XlplanButtons"
Option Explicit

' The macros that buttons and staff call: one for each command, each passes its task on.

Public Sub CheckPlan()
    Launch "check_plan"
End Sub

Public Sub HighlightDeadlines()
    Launch "highlight_deadlines"
End Sub

Public Sub UpdateSummary()
    Launch "update_summary"
End Sub

Public Sub NextYear()
    Launch "next_year"
End Sub

Public Sub RemoveMarkup()
    Launch "remove_markup"
End Sub

Public Sub UndoLast()
    Launch "undo_last"
End Sub

Public Sub ShowHelp()
    Launch "show_help"
End Sub
